using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace LySon.Reporting.Web.Infrastructure.Security;

internal static class SecuritySetup
{
    public const string SignInRateLimit = "sign-in";
    public const string RegistrationRateLimit = "registration";

    /// <summary>Wrong passwords before an account is locked, and for how long.</summary>
    public const int FailuresBeforeLockout = 5;
    public static readonly TimeSpan LockoutTime = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan SessionTime = TimeSpan.FromHours(10);

    public static void AddReportingSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentity<ReportingUser, IdentityRole<int>>(options =>
            {
                // What the framework knows of passwords is composition; PasswordRules has ours.
                options.Password = new() { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
                options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLockout;
                options.Lockout.DefaultLockoutTimeSpan = LockoutTime;
            })
            .AddEntityFrameworkStores<ReportingDbContext>()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<ReportingPasswordValidator>()
            .AddClaimsPrincipalFactory<ReportingClaimsFactory>()
            .AddErrorDescriber<VietnameseIdentityErrors>();
        // A disabled account or a new role takes effect within a minute, not at the next sign-in.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "lyson.reporting";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/account/sign-in";
            options.AccessDeniedPath = "/error/403";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = SessionTime;
            options.SlidingExpiration = true;
        });
        services.AddAntiforgery(options => options.Cookie.Name = "lyson.form");
        services.AddAuthorization(Policies.Configure);
        services.AddScoped(sp => new CurrentUser(sp.GetRequiredService<IHttpContextAccessor>().HttpContext?.User
            ?? throw new InvalidOperationException("There is no current user outside a request.")));
        services.AddScoped<Features.Shared.Shell, Shell.PortalShell>();
        AddPostLimit(services, SignInRateLimit, builder.Configuration.GetValue("SignIn:AttemptsPerMinute", 30), TimeSpan.FromMinutes(1));
        AddPostLimit(services, RegistrationRateLimit, builder.Configuration.GetValue("Registrations:PerHour", 20), TimeSpan.FromHours(1));
    }

    /// <summary>
    /// Guessing many accounts from one address is slowed, as a lockout alone protects only one account; nobody fills a queue alone. 0 = no limit.
    /// </summary>
    private static void AddPostLimit(IServiceCollection services, string name, int permits, TimeSpan window) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(name, context => AddressLimit.Of(context, HttpMethods.IsGet(context.Request.Method) ? 0 : permits, window));
    });

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.Use((context, next) =>
        {
            PutSecurityHeaders(context.Response.Headers);
            return next(context);
        });
    }

    /// <summary>Nothing inline, nothing from elsewhere, no framing by others.</summary>
    public static void PutSecurityHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
