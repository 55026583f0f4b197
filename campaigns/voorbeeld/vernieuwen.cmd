@echo off
rem Dubbelklik op dit bestand. Het maakt alles in 2-kant-en-klaar opnieuw, met uw teksten en datums van nu.
chcp 65001 >nul
title Campagne vernieuwen
echo Alles in 2-kant-en-klaar wordt opnieuw gemaakt. Uw eigen teksten blijven staan.
echo Het kan een paar tellen duren. Terug kan ook: zie de handleiding.
echo.
pushd "%~dp0"
if errorlevel 1 goto geenmap
where digid-campagne >nul 2>nul
if not errorlevel 1 goto gevonden
where npx >nul 2>nul
if errorlevel 1 goto nietgevonden
call npx --no digid-campagne --version >nul 2>nul
if errorlevel 1 goto nietgevonden
call npx --no digid-campagne update .
goto klaar
:gevonden
call digid-campagne update .
goto klaar
:nietgevonden
echo Het programma digid-campagne staat niet op deze computer.
echo Vraag uw ICT-afdeling om het te installeren. In de handleiding staat een tekst die u kunt doorsturen.
goto klaar
:geenmap
echo Deze map kan niet worden geopend. Zet de campagne in een map waarin u mag schrijven, en probeer het opnieuw.
goto einde
:klaar
popd
:einde
echo.
pause
