/** The names in a campaign folder: who reads, writes or speaks of them takes them from here. */

/** The texts with placeholders, that the user edits. */
export const SOURCES_FOLDER = '1-teksten-aanpassen';
/** Everything filled in; written by the tool only. */
export const OUTPUTS_FOLDER = '2-kant-en-klaar';
/** What the tool keeps of its own work. */
export const STATE_FOLDER = '.digid-campagne';
/** The answers and settings; a folder that has it is a campaign. */
export const CAMPAIGN_FILE = 'campagne.yaml';
/** What is done, measurements, earlier cutover dates. */
export const PROGRESS_FILE = 'voortgang.yaml';
/** Where to start: the campaign at a glance. */
export const OVERVIEW_FILE = 'overzicht.html';
/** In the outputs: all texts, to be approved. */
export const APPROVAL_FILE = 'goedkeuring/alle-teksten.docx';
/** In the outputs: a list to look up old mentions in. */
export const INVENTORY_FILE = 'intern/inventaris.xlsx';
/** The user's own letter paper. */
export const HOUSE_LETTER = 'huisstijl/brief.docx';
/** Double-click on Windows: update, summary, wait for a key. */
export const REFRESH_FILE = 'vernieuwen.cmd';
