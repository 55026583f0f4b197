#!/usr/bin/env bash
# Packs the project, installs the tarball in an empty folder without network and cache, and makes a campaign with it.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tarball=$(npm pack --silent --ignore-scripts --pack-destination "$folder" | tail -1)
mkdir "$folder/elders"
cd "$folder/elders"
printf '{"name":"elders","private":true}\n' > package.json
npm install --silent --offline --cache "$folder/cache" "../$tarball"
npx --no digid-campagne init --organisatie 'Gemeente Voorbeeldstad' --dienst 'Mijn Voorbeeldstad' \
  --ingangsdatum 2027-07-01 --vandaag 2026-11-23 --map campagne --stil
test -s campagne/2-kant-en-klaar/kalender.ics
du -sh "../$tarball"
echo 'installed offline, and it works'
