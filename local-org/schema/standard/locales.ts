/** Time zones, locales and languages that users and the organization choose from; others are accepted as the platform names them. */
export const timeZones: readonly string[] = Intl.supportedValuesOf('timeZone').concat('GMT', 'UTC');

export const locales: readonly string[] = (
  'en_US en_GB en_AU en_CA en_IE en_IN en_NZ de_DE de_AT de_CH fr_FR fr_BE fr_CA fr_CH es_ES es_MX es_AR it_IT nl_NL nl_BE pt_PT ' +
  'pt_BR sv_SE da_DK no_NO fi_FI pl_PL cs_CZ sk_SK hu_HU ro_RO bg_BG el_GR tr_TR ru_RU uk_UA lt_LT lv_LV et_EE he_IL ar_SA ' +
  'hi_IN ja_JP ko_KR zh_CN zh_TW th_TH vi_VN in_ID'
).split(' ');

export const languages: readonly string[] =
  'en_US en_GB de fr es es_MX it nl_NL pt_BR pt_PT sv da no fi ru tr ja ko zh_CN zh_TW th ar iw'.split(' ');
