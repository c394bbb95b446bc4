namespace LySon.Reporting.IntegrationTests.Security;

/// <summary>
/// Who may what: one line for every address and handler of the portal, with what a visitor and each sample account is answered. Without a
/// line here the tests fail, and print the line as the portal would answer now: read it, and add it if that is right.
/// </summary>
internal static class AccessTable
{
    public static IReadOnlyList<AccessLine> Parsed { get; } = [.. Read()];

    /// <summary>
    /// "in": sent to the sign-in page. Forms are sent empty, with a good token, in the order of the lines: 200 is the form shown again, 302
    /// done or refused with a sentence. Account 1 is nhaplieu, whose sessions end when an administrator changes it. "@2": with 2 in place
    /// of the first number, as for the draft of a report. A # begins a remark.
    /// </summary>
    public const string Lines = """
#                                                                        visitor
#                                                                        |   nhaplieu lanhdao vanthu
#                                                                        |   |   |   |   so  lanhdaoso vanthuso
#                                                                        |   |   |   |   |   |   |   quantri
GET /                                                                    302 200 200 200 200 200 200 302
GET /account/password                                                    in  200 200 200 200 200 200 200
POST /account/password                                                   in  200 200 200 200 200 200 200
GET /account/sign-in                                                     200 302 302 302 302 302 302 302
POST /account/sign-in                                                    200 200 200 200 200 200 200 200
GET /account/confirm                                                     in  200 200 200 200 200 200 200
GET /account/forgotten                                                   200 200 200 200 200 200 200 200
GET /account/reset/x                                                     200 200 200 200 200 200 200 200
GET /account/second-factor                                               in  200 200 200 200 200 200 200
GET /account/second-factor/app                                           in  200 200 200 200 200 200 200
GET /account/second-factor/keys/new                                      in  200 200 200 200 200 200 200
GET /account/second-factor/keys/x                                        in  404 404 404 404 404 404 404
GET /account/second-factor/recovery-codes                                in  404 404 404 404 404 404 404
GET /account/security                                                    in  200 200 200 200 200 200 200
GET /account/sign-in/code                                                302 302 302 302 302 302 302 302
GET /account/sign-in/passkey                                             302 302 302 302 302 302 302 302
GET /account/sign-ins                                                    in  200 200 200 200 200 200 200
POST /account/confirm                                                    in  200 200 200 200 200 200 200
POST /account/confirm?handler=passkey                                    in  200 200 200 200 200 200 200
POST /account/forgotten                                                  404 404 404 404 404 404 404 404
POST /account/reset/x                                                    200 200 200 200 200 200 200 200
POST /account/second-factor/app                                          in  200 200 200 200 200 200 200
POST /account/second-factor/app?handler=remove                           in  200 200 200 200 200 200 200
POST /account/second-factor/keys/new                                     in  200 200 200 200 200 200 200
POST /account/second-factor/keys/new?handler=options                     in  200 200 200 200 200 200 200
POST /account/second-factor/keys/x                                       in  404 404 404 404 404 404 404
POST /account/second-factor/keys/x?handler=remove                        in  404 404 404 404 404 404 404
POST /account/second-factor/recovery-codes                               in  404 404 404 404 404 404 404
POST /account/second-factor/recovery-codes?handler=download              in  200 200 200 200 200 200 200
POST /account/security?handler=endsession                                in  302 302 302 302 302 302 302
POST /account/security?handler=endsessions                               in  302 302 302 302 302 302 302
POST /account/security?handler=mine                                      in  302 302 302 302 302 302 302
POST /account/sign-in/code                                               in  in  in  in  in  in  in  in
POST /account/sign-in/passkey                                            302 302 302 302 302 302 302 302
POST /account/sign-in/passkey?handler=options                            200 200 200 200 200 200 200 200
GET /account/sign-out                                                    302 302 302 302 302 302 302 302
POST /account/sign-out                                                   302 302 302 302 302 302 302 302
GET /administration/agencies                                             in  403 403 403 403 403 403 200
GET /administration/agencies/1                                           in  403 403 403 403 403 403 200
GET /administration/agencies/1/edit                                      in  403 403 403 403 403 403 200
POST /administration/agencies/1/edit                                     in  403 403 403 403 403 403 200
GET /administration/agencies/1/names/1                                   in  403 403 403 403 403 403 200
POST /administration/agencies/1/names/1                                  in  403 403 403 403 403 403 200
GET /administration/agencies/1/signatories/1                             in  403 403 403 403 403 403 404
POST /administration/agencies/1/signatories/1                            in  403 403 403 403 403 403 404
GET /administration/agencies/kinds/1                                     in  403 403 403 403 403 403 200
POST /administration/agencies/kinds/1                                    in  403 403 403 403 403 403 200
GET /administration/agencies/new                                         in  403 403 403 403 403 403 200
POST /administration/agencies/new                                        in  403 403 403 403 403 403 200
GET /administration/calendar/1                                           in  403 403 403 403 403 403 200
POST /administration/calendar/1                                          in  403 403 403 403 403 403 200
POST /administration/calendar/1?handler=delete                           in  403 403 403 403 403 403 302
POST /administration/calendar/1?handler=restore                          in  403 403 403 403 403 403 302
GET /administration/counted                                              in  403 403 403 403 403 403 200
POST /administration/counted                                             in  403 403 403 403 403 403 200
GET /administration/setup                                                in  403 403 403 403 403 403 200
GET /administration/setup?handler=file                                   in  403 403 403 403 403 403 200
POST /administration/setup                                               in  403 403 403 403 403 403 200
GET /administration/setup/1                                              in  403 403 403 403 403 403 404
GET /administration/setup/1?handler=marked                               in  403 403 403 403 403 403 404
POST /administration/setup/1?handler=drop                                in  403 403 403 403 403 403 404
POST /administration/setup/1?handler=slips                               in  403 403 403 403 403 403 404
POST /administration/setup/1?handler=start                               in  403 403 403 403 403 403 404
POST /administration/setup/1?handler=undo                                in  403 403 403 403 403 403 404
GET /administration/sign-ins                                             in  403 403 403 403 403 403 200
GET /administration/status                                               in  403 403 403 403 403 403 200
GET /administration/status/live                                          in  403 403 403 403 403 403 200
POST /administration/status?handler=run                                  in  403 403 403 403 403 403 404
GET /administration/users                                                in  403 403 403 403 403 403 200
GET /administration/users/1                                              in  403 403 403 403 403 403 200
POST /administration/users/1                                             in  403 403 403 403 403 403 200
POST /administration/users/1?handler=code                                in  403 403 403 403 403 403 302
POST /administration/users/1?handler=endsession                          in  in  403 403 403 403 403 302
POST /administration/users/1?handler=endsessions                         in  in  403 403 403 403 403 302
POST /administration/users/1?handler=lock                                in  in  403 403 403 403 403 302
POST /administration/users/1?handler=secondfactor                        in  in  403 403 403 403 403 200
GET /administration/users/new                                            in  403 403 403 403 403 403 200
POST /administration/users/new                                           in  in  403 403 403 403 403 200
GET /adoption                                                            in  200 200 200 403 200 200 403
GET /adoption/1/edit                                                     in  200 403 403 403 403 403 403
POST /adoption/1/edit                                                    in  200 403 403 403 403 403 403
POST /adoption/1/edit?handler=delete                                     in  302 403 403 403 403 403 403
POST /adoption/1/edit?handler=restore                                    in  302 403 403 403 403 403 403
GET /adoption/new                                                        in  200 403 403 403 403 403 403
POST /adoption/new                                                       in  200 403 403 403 403 403 403
GET /api                                                                 200 200 200 200 200 200 200 200
POST /api/v1/scan-counts                                                 401 401 401 401 401 401 401 401
GET /audit                                                               in  403 403 403 403 403 403 200
POST /audit?handler=verify                                               in  403 403 403 403 403 403 200
GET /delegations                                                         in  403 200 403 403 200 403 403
POST /delegations?handler=begin                                          in  403 200 403 403 200 403 403
POST /delegations?handler=end                                            in  403 404 403 403 404 403 403
GET /directives                                                          in  200 200 200 403 200 200 403
GET /directives?handler=export                                           in  200 200 200 403 200 200 403
GET /directives/1                                                        in  200 200 200 403 404 404 403
GET /directives/1/edit                                                   in  200 403 403 403 403 403 403
POST /directives/1/edit                                                  in  200 403 403 403 403 403 403
POST /directives/1/edit?handler=delete                                   in  302 403 403 403 403 403 403
POST /directives/1/edit?handler=restore                                  in  302 403 403 403 403 403 403
GET /directives/new                                                      in  200 403 403 403 403 403 403
POST /directives/new                                                     in  200 403 403 403 403 403 403
GET /error/1                                                             404 404 404 404 404 404 404 404
POST /error/1                                                            404 404 404 404 404 404 404 404
GET /guide                                                               in  200 200 200 200 200 200 200
GET /healthz                                                             200 200 200 200 200 200 200 200
GET /imports                                                             in  200 200 200 403 200 200 403
POST /imports                                                            in  200 403 403 403 403 403 403
GET /imports/1                                                           in  200 200 200 403 404 404 403
GET /imports/1?handler=progress                                          in  200 200 200 403 404 404 403
POST /imports/1?handler=cancel                                           in  302 403 403 403 403 403 403
POST /imports/1?handler=columns                                          in  200 403 403 403 403 403 403
POST /imports/1?handler=start                                            in  302 403 403 403 403 403 403
POST /imports/1?handler=undo                                             in  302 403 403 403 403 403 403
GET /imports/keys                                                        in  200 403 403 403 403 403 403
POST /imports/keys                                                       in  200 403 403 403 403 403 403
POST /imports/keys?handler=revoke                                        in  404 403 403 403 403 403 403
GET /inspection                                                          in  200 200 200 200 200 200 200
POST /inspection                                                         in  200 200 200 200 200 200 200
GET /notifications/1                                                     in  404 404 404 404 404 404 404
POST /notifications/1?handler=readall                                    in  302 302 302 302 302 302 302
GET /notifications/settings                                              in  200 200 200 200 200 200 200
POST /notifications/settings                                             in  302 302 302 302 302 302 302
GET /openapi/x.json                                                      404 404 404 404 404 404 404 404
GET /q/x                                                                 404 404 404 404 404 404 404 404
POST /q/x                                                                404 404 404 404 404 404 404 404
GET /readyz                                                              200 200 200 200 200 200 200 200
GET /register                                                            in  200 200 200 403 200 200 403
GET /register?handler=export                                             in  200 200 200 403 200 200 403
GET /register?handler=pdf                                                in  200 200 200 403 200 200 403
POST /register?handler=continue                                          in  403 403 200 403 403 200 403
POST /register?handler=release                                           in  403 403 404 403 403 404 403
POST /register?handler=reserve                                           in  403 403 200 403 403 200 403
GET /fill/x                                                              404 404 404 404 404 404 404 404
POST /fill/x                                                             404 404 404 404 404 404 404 404
POST /fill/x?handler=send                                                404 404 404 404 404 404 404 404
GET /register-venue                                                      200 200 200 200 200 200 200 200
POST /register-venue                                                     200 200 200 200 200 200 200 200
GET /register-venue/x                                                    404 404 404 404 404 404 404 404
GET /register-venue/x/poster.pdf                                         404 404 404 404 404 404 404 404
GET /reports                                                             in  200 200 200 200 200 200 403
GET /reports/1                                                           in  200 200 200 200 200 200 403
POST /reports/1                                                  @2      in  404 403 403 404 403 403 403
GET /reports/1/amended                                           @2      in  302 403 403 302 403 403 403
POST /reports/1/amended                                          @2      in  302 403 403 404 403 403 403
POST /reports/1/amended?handler=kept                             @2      in  404 403 403 404 403 403 403
POST /reports/1/amended?handler=remove                           @2      in  404 403 403 404 403 403 403
POST /reports/1/amended?handler=restore                          @2      in  404 403 403 404 403 403 403
GET /reports/1/comment                                           @2      in  302 302 302 302 302 302 403
POST /reports/1/comment                                          @2      in  403 404 403 403 404 403 403
POST /reports/1/comment?handler=resolve                          @2      in  404 403 403 404 403 403 403
GET /reports/1/details                                           @2      in  200 403 403 404 403 403 403
POST /reports/1/details                                          @2      in  200 403 403 404 403 403 403
GET /reports/1/directives                                        @2      in  302 403 403 404 403 403 403
POST /reports/1/directives                                       @2      in  302 403 403 404 403 403 403
GET /reports/1/docx                                                      in  200 200 200 200 200 200 403
GET /reports/1/history                                                   in  200 200 200 200 200 200 403
GET /reports/1/issue                                                     in  403 403 302 403 403 404 403
POST /reports/1/issue                                                    in  403 403 200 403 403 404 403
GET /reports/1/layout-check                                              in  200 200 200 200 200 200 403
GET /reports/1/move                                              @2      in  302 302 302 302 302 302 403
POST /reports/1/move                                             @2      in  400 400 400 400 400 400 403
GET /reports/1/pages                                             @2      in  200 200 200 404 404 404 403
POST /reports/1/pages                                            @2      in  200 403 403 404 403 403 403
GET /reports/1/paper                                                     in  404 404 404 404 404 404 403
GET /reports/1/pdf                                                       in  200 200 200 200 200 200 403
GET /reports/1/recipients                                        @2      in  200 403 403 404 403 403 403
POST /reports/1/recipients                                       @2      in  200 403 403 404 403 403 403
GET /reports/1/replace                                                   in  200 403 200 404 403 404 403
POST /reports/1/replace                                                  in  200 403 200 404 403 404 403
GET /reports/1/signatory                                         @2      in  200 403 403 404 403 403 403
POST /reports/1/signatory                                        @2      in  200 403 403 404 403 403 403
GET /reports/1/signatures                                                in  200 200 200 200 200 200 403
GET /reports/1/signatures/1                                              in  404 404 404 404 404 404 403
GET /reports/1/signatures/sign                                           in  403 200 200 403 404 404 403
POST /reports/1/signatures/sign                                          in  403 200 200 403 404 404 403
GET /reports/1/signatures/upload                                         in  403 200 200 403 404 404 403
POST /reports/1/signatures/upload                                        in  403 200 200 403 404 404 403
GET /reports/1/submit                                            @2      in  200 403 403 404 403 403 403
POST /reports/1/submit                                           @2      in  302 403 403 404 403 403 403
GET /reports/new                                                         in  200 403 403 200 403 403 403
POST /reports/new                                                        in  200 403 403 200 403 403 403
GET /reports/new/own                                                     in  200 403 403 200 403 403 403
POST /reports/new/own                                                    in  200 403 403 200 403 403 403
GET /reports/templates                                                   in  200 403 403 200 403 403 403
GET /reports/templates/1                                                 in  404 403 403 404 403 403 403
POST /reports/templates/1                                                in  404 403 403 404 403 403 403
POST /reports/templates/1?handler=delete                                 in  404 403 403 404 403 403 403
POST /reports/templates/1?handler=restore                                in  404 403 403 404 403 403 403
GET /reports/templates/new                                               in  404 403 403 404 403 403 403
POST /reports/templates/new                                              in  404 403 403 404 403 403 403
POST /reports/1/details?handler=delete                           @2      in  302 403 403 404 403 403 403
POST /reports/1/details?handler=restore                          @2      in  302 403 403 404 403 403 403
GET /requests                                                            in  200 200 200 200 200 200 403
GET /requests/1                                                          in  200 200 200 200 200 200 403
GET /requests/1/below                                                    in  403 403 403 302 403 403 403
POST /requests/1/below                                                   in  403 403 403 302 403 403 403
GET /requests/1/board                                                    in  302 302 302 302 302 302 403
GET /requests/1/board?handler=sheet                                      in  404 404 404 200 200 200 403
POST /requests/1/board?handler=receive                                   in  404 404 404 404 404 404 403
POST /requests/1/board?handler=receivechosen                             in  404 404 404 302 302 302 403
POST /requests/1/board?handler=remind                                    in  403 403 403 302 403 403 403
POST /requests/1/board?handler=return                                    in  404 404 404 404 404 404 403
GET /requests/1/edit                                                     in  403 403 403 200 403 403 403
POST /requests/1/edit                                                    in  403 403 403 200 403 403 403
POST /requests/1/edit?handler=all                                        in  403 403 403 200 403 403 403
POST /requests/1/edit?handler=due                                        in  403 403 403 200 403 403 403
POST /requests/1/edit?handler=none                                       in  403 403 403 200 403 403 403
POST /requests/1/edit?handler=period                                     in  403 403 403 200 403 403 403
GET /requests/1/files                                                    in  403 403 403 200 403 403 403
POST /requests/1/files                                                   in  403 403 403 200 403 403 403
POST /requests/1/files?handler=remove                                    in  403 403 403 302 403 403 403
GET /requests/1/files/1                                                  in  404 404 404 404 404 404 403
GET /requests/1/grid                                                     in  403 403 403 200 403 403 403
GET /requests/1/grid?handler=paper                                       in  403 403 403 200 403 403 403
POST /requests/1/grid                                                    in  403 403 403 302 403 403 403
POST /requests/1/grid?handler=accept                                     in  403 403 403 200 403 403 403
POST /requests/1/grid?handler=paste                                      in  403 403 403 200 403 403 403
POST /requests/1/grid?handler=undo                                       in  403 403 403 200 403 403 403
GET /requests/1/link/1                                                   in  403 403 403 404 403 403 403
POST /requests/1/link/1                                                  in  403 403 403 404 403 403 403
POST /requests/1/link/1?handler=revoke                                   in  403 403 403 404 403 403 403
GET /requests/1/outline                                                  in  403 403 403 200 403 403 403
POST /requests/1/outline                                                 in  403 403 403 200 403 403 403
POST /requests/1/outline?handler=change                                  in  403 403 403 200 403 403 403
GET /requests/1/rollup                                                   in  404 404 404 200 200 200 403
POST /requests/1/rollup                                                  in  403 403 403 302 403 403 403
GET /requests/1/send                                                     in  403 403 403 302 403 403 403
POST /requests/1/send                                                    in  403 403 403 200 403 403 403
GET /requests/1/steps                                                    in  403 403 403 302 403 403 403
POST /requests/1/steps?handler=close                                     in  403 403 403 302 403 403 403
POST /requests/1/steps?handler=copy                                      in  403 403 403 302 403 403 403
POST /requests/1/steps?handler=delete                                    in  403 403 403 302 403 403 403
POST /requests/1/steps?handler=next                                      in  403 403 403 302 403 403 403
POST /requests/1/steps?handler=reopen                                    in  403 403 403 302 403 403 403
GET /requests/1/upload                                                   in  403 403 403 200 403 403 403
POST /requests/1/upload                                                  in  403 403 403 200 403 403 403
GET /requests/1/zip                                                      in  404 404 404 200 200 200 403
POST /requests/1/zip                                                     in  404 404 404 302 302 302 403
GET /requests/due-dates                                                  in  200 200 200 200 200 200 403
GET /requests/due-dates?handler=file                                     in  200 200 200 200 200 200 403
GET /requests/new                                                        in  403 403 403 200 403 403 403
POST /requests/new                                                       in  403 403 403 200 403 403 403
POST /requests/new?handler=all                                           in  403 403 403 200 403 403 403
POST /requests/new?handler=due                                           in  403 403 403 200 403 403 403
POST /requests/new?handler=none                                          in  403 403 403 200 403 403 403
POST /requests/new?handler=period                                        in  403 403 403 200 403 403 403
GET /scans                                                               in  200 200 200 403 200 200 403
POST /scans                                                              in  302 403 403 403 403 403 403
GET /scans/doubts                                                        in  200 200 200 403 200 200 403
POST /scans/doubts                                                       in  200 403 403 403 403 403 403
GET /search                                                              in  200 200 200 200 200 200 200
GET /start                                                               200 200 200 200 200 200 200 200
GET /statistics                                                          in  200 200 200 200 200 200 403
GET /statistics/wall                                                     in  200 200 200 200 200 200 403
GET /statistics/wall?handler=stream                                      in  200 200 200 200 200 200 403
GET /statistics/x.x                                                      in  404 404 404 404 404 404 403
GET /v/x                                                                 404 404 404 404 404 404 404 404
GET /venues                                                              in  200 200 200 403 200 200 403
GET /venues?handler=export                                               in  200 200 200 403 200 200 403
GET /venues/1                                                            in  200 200 200 403 404 404 403
GET /venues/1/close                                                      in  200 403 403 403 403 403 403
POST /venues/1/close                                                     in  200 403 403 403 403 403 403
POST /venues/1/close?handler=reopen                                      in  302 403 403 403 403 403 403
GET /venues/1/code                                                       in  200 403 403 403 403 403 403
POST /venues/1/code                                                      in  302 403 403 403 403 403 403
GET /venues/1/corrections                                                in  200 200 200 403 404 404 403
POST /venues/1/corrections                                               in  200 403 403 403 403 403 403
GET /venues/1/edit                                                       in  200 403 403 403 403 403 403
POST /venues/1/edit                                                      in  200 403 403 403 403 403 403
POST /venues/1/edit?handler=delete                                       in  200 403 403 403 403 403 403
POST /venues/1/edit?handler=restore                                      in  302 403 403 403 403 403 403
GET /venues/1/poster.pdf                                                 in  200 200 200 403 404 404 403
GET /venues/1/qr.x                                                       in  404 404 404 403 404 404 403
GET /venues/groups                                                       in  200 200 200 403 200 200 403
GET /venues/groups/1/edit                                                in  404 403 403 403 403 403 403
POST /venues/groups/1/edit                                               in  404 403 403 403 403 403 403
POST /venues/groups/1/edit?handler=delete                                in  404 403 403 403 403 403 403
POST /venues/groups/1/edit?handler=move                                  in  404 403 403 403 403 403 403
POST /venues/groups/1/edit?handler=restore                               in  404 403 403 403 403 403 403
GET /venues/groups/new                                                   in  200 403 403 403 403 403 403
POST /venues/groups/new                                                  in  200 403 403 403 403 403 403
GET /venues/new                                                          in  200 403 403 403 403 403 403
POST /venues/new                                                         in  200 403 403 403 403 403 403
GET /venues/posters                                                      in  200 200 200 403 200 200 403
GET /venues/posters.x                                                    in  404 404 404 403 404 404 403
GET /venues/registrations                                                in  200 200 200 403 200 200 403
GET /venues/registrations/1                                              in  404 404 404 403 404 404 403
POST /venues/registrations/1?handler=accept                              in  404 403 403 403 403 403 403
POST /venues/registrations/1?handler=reject                              in  404 403 403 403 403 403 403
""";

    private static IEnumerable<AccessLine> Read() => Lines.Split('\n').Where(l => l.Trim() is { Length: > 0 } text && text[0] != '#')
        .Select(AccessLine.Parse);
}
