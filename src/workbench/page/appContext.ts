import { pageLanguage } from "./pageLanguage";

/** What office.js asks about the document and its host once, when it starts. */
export function appContext(control: string, apiSets: Readonly<Record<string, string>>): object {
  const language = pageLanguage();
  return {
    _id: control,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: "https://workbench.invalid/Book1.xlsx",
    _clientMode: 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: "workbench",
    _requirementMatrix: JSON.stringify(apiSets),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.0.0",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}
