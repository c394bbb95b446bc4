using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Shared.Parts;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Security;

namespace LySon.Reporting.Web.Features.Registrations;

internal sealed class RegistrationsSetup : IFeature
{
    public const string RateLimit = "registration";

    public void Add(IServiceCollection services)
    {
        services.AddScoped<RegistrationQueue>().AddScoped<IDueWork, RejectedContacts>();
        services.AddSettings<RegistrationOptions>(RegistrationOptions.Section);
        services.AddHourlyPostLimit<RegistrationOptions>(RateLimit, o => o.PerHour);
        services.AddScoped<ITaskSource, RegistrationTasks>().AddScoped<ILinkSource, RegistrationLink>();
        services.AddNoun<VenueRegistration>("đăng ký địa điểm");
        services.AddGuide(
            new GuideTopic(GuideChapter.Figures, "Đăng ký địa điểm QR", RegistrationAddresses.All, "Mở đăng ký", Roles.Staff));
        services.AddSingleton(new PublicLink("Đăng ký địa điểm", RegistrationAddresses.Form,
            "Chủ địa điểm xin mã QR để khách quét khi đến. Không cần tài khoản."));
    }
}
