namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>
/// What stands before each address: the policies that must all be met, or "signed in", or "anybody", and what else guards it. A page
/// without its line, and one that lost what stands in it, fails a test, which prints the lines as they would be now: read them before they
/// are added.
/// </summary>
internal static class GuardTable
{
    public const string Lines = """
/                                             signed in
/account/confirm                              signed in, opens during ChoosePassword and SetUpSecondFactor
/account/forgotten                            anybody, limit reset
/account/password                             signed in, opens during ChoosePassword
/account/reset/x                              anybody, secret path, limit reset
/account/second-factor                        signed in, opens during SetUpSecondFactor
/account/second-factor/app                    signed in, asks again, opens during SetUpSecondFactor
/account/second-factor/keys/new               signed in, asks again, opens during SetUpSecondFactor
/account/second-factor/keys/x                 signed in, asks again
/account/second-factor/recovery-codes         signed in, asks again
/account/security                             signed in
/account/sign-in                              anybody
/account/sign-in/code                         anybody
/account/sign-in/passkey                      anybody
/account/sign-ins                             signed in
/account/sign-out                             anybody
/administration/agencies                      Administer
/administration/agencies/1                    Administer
/administration/agencies/1/edit               Administer
/administration/agencies/1/names/1            Administer
/administration/agencies/1/signatories/1      Administer
/administration/agencies/kinds/1              Administer
/administration/agencies/new                  Administer
/administration/calendar/1                    Administer
/administration/counted                       Administer
/administration/setup                         Administer
/administration/setup/1                       Administer, asks again
/administration/sign-ins                      Administer
/administration/status                        Administer
/administration/status/live                   Administer
/administration/users                         Administer
/administration/users/1                       Administer, asks again
/administration/users/new                     Administer, asks again
/adoption                                     ReadAgency
/adoption/1/edit                              EditAgency, ReadAgency
/adoption/new                                 EditAgency, ReadAgency
/api                                          ReadAgency, anybody
/api/v1/scan-counts                           SendCounts, limit ApiRateLimit
/audit                                        Administer
/delegations                                  Delegate
/directives                                   ReadAgency
/directives/1                                 ReadAgency
/directives/1/edit                            EditAgency, ReadAgency
/directives/new                               EditAgency, ReadAgency
/error/1                                      anybody
/guide                                        signed in
/healthz                                      anybody, no session
/imports                                      ReadAgency
/imports/1                                    ReadAgency
/imports/keys                                 EditAgency, ReadAgency
/inspection                                   signed in
/notifications/1                              signed in
/notifications/settings                       signed in
/openapi/x.json                               anybody
/q/x                                          anybody, no session
/readyz                                       anybody, no session
/register                                     ReadAgency
/fill/x                                       ReadReports, anybody, secret path, limit fill
/register-venue                               anybody, limit registration
/register-venue/x                             anybody, secret path
/register-venue/x/poster.pdf                  anybody, secret path
/reports                                      ReadReports
/reports/1                                    ReadReports
/reports/1/amended                            ReadReports, WriteReports
/reports/1/comment                            ReadReports
/reports/1/details                            ReadReports, WriteReports
/reports/1/directives                         ReadReports, WriteReports
/reports/1/docx                               ReadReports
/reports/1/history                            ReadReports
/reports/1/issue                              KeepRegister, ReadReports
/reports/1/layout-check                       ReadReports
/reports/1/move                               ReadReports
/reports/1/pages                              ReadReports
/reports/1/paper                              ReadReports
/reports/1/pdf                                ReadReports
/reports/1/recipients                         ReadReports, WriteReports
/reports/1/replace                            ReadReports, ReplaceReports
/reports/1/signatory                          ReadReports, WriteReports
/reports/1/signatures                         ReadReports
/reports/1/signatures/1                       ReadReports
/reports/1/signatures/sign                    ReadReports, SignReports
/reports/1/signatures/upload                  ReadReports, SignReports
/reports/1/submit                             ReadReports, WriteReports
/reports/new                                  ReadReports, WriteReports
/reports/new/own                              ReadReports, WriteReports
/reports/templates                            ReadReports, WriteReports
/reports/templates/1                          ReadReports, WriteReports
/reports/templates/new                        ReadReports, WriteReports
/requests                                     ReadReports
/requests/1                                   ReadReports
/requests/1/below                             AskForReports, ReadReports
/requests/1/board                             ReadReports
/requests/1/edit                              AskForReports, ReadReports
/requests/1/files                             AskForReports, ReadReports
/requests/1/files/1                           ReadReports
/requests/1/grid                              AskForReports
/requests/1/link/1                            AskForReports, ReadReports
/requests/1/outline                           AskForReports, ReadReports
/requests/1/rollup                            ReadReports
/requests/1/send                              AskForReports, ReadReports
/requests/1/steps                             AskForReports, ReadReports
/requests/1/upload                            ReadReports
/requests/1/zip                               ReadReports
/requests/due-dates                           ReadReports
/requests/new                                 AskForReports, ReadReports
/scans                                        ReadAgency
/scans/doubts                                 ReadAgency
/search                                       signed in
/start                                        anybody
/statistics                                   SeeStatistics
/statistics/wall                              SeeStatistics
/statistics/x.x                               SeeStatistics
/v/x                                          anybody
/venues                                       ReadAgency
/venues/1                                     ReadAgency
/venues/1/close                               EditAgency, ReadAgency
/venues/1/code                                EditAgency, ReadAgency
/venues/1/corrections                         ReadAgency
/venues/1/edit                                EditAgency, ReadAgency
/venues/1/poster.pdf                          ReadAgency
/venues/1/qr.x                                ReadAgency
/venues/groups                                ReadAgency
/venues/groups/1/edit                         EditAgency, ReadAgency
/venues/groups/new                            EditAgency, ReadAgency
/venues/new                                   EditAgency, ReadAgency
/venues/posters                               ReadAgency
/venues/posters.x                             ReadAgency
/venues/registrations                         ReadAgency
/venues/registrations/1                       ReadAgency
""";
}
