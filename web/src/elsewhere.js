// Where a quick exit goes: a page that anybody might be reading. The links of bot/channel/pages.py go there, too.
export const ELSEWHERE = 'https://www.dmi.dk/';
