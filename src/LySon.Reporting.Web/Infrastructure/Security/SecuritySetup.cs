using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Web.Infrastructure.Configuration;
using LySon.Reporting.Web.Infrastructure.Errors;
using LySon.Reporting.Web.Infrastructure.Security.Passkeys;
using LySon.Reporting.Web.Infrastructure.Security.Passwords;
using LySon.Reporting.Web.Infrastructure.Security.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LySon.Reporting.Web.Infrastructure.Security;

internal static class SecuritySetup
{
    public const string ResetRateLimit = "reset";
    public const string Robots = "X-Robots-Tag";

    private static readonly TimeSpan HstsTime = TimeSpan.FromDays(365);

    public static void AddReportingSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentity<ReportingUser, IdentityRole<int>>(options =>
            {
                // What the framework knows of passwords is composition; PasswordRules has ours.
                options.Password = new()
                {
                    RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false,
                    RequireNonAlphanumeric = false
                };
                // Failures slow whoever fails (SignInThrottle); only an administrator locks an account.
                options.Lockout.MaxFailedAccessAttempts = int.MaxValue;
            })
            .AddUserStore<UserStore<ReportingUser, IdentityRole<int>, ReportingDbContext, int, IdentityUserClaim<int>,
            IdentityUserRole<int>, IdentityUserLogin<int>,
                IdentityUserToken<int>, IdentityRoleClaim<int>, Passkey>>()
            .AddRoleStore<RoleStore<IdentityRole<int>, ReportingDbContext, int>>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AppCodeProvider>(TokenOptions.DefaultAuthenticatorProvider)
            .AddTokenProvider<RecoveryCodeProvider>(RecoveryCodeProvider.Name)
            .AddPasswordValidator<ReportingPasswordValidator>()
            .AddSignInManager<ReportingSignInManager>()
            .AddClaimsPrincipalFactory<ReportingClaimsFactory>()
            .AddErrorDescriber<VietnameseIdentityErrors>();
        AddSessions(services);
        builder.AddSecondFactor();
        services.AddPasskeys();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "lyson.reporting";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = AccountAddresses.SignIn;
            options.AccessDeniedPath = ErrorAddresses.Of(StatusCodes.Status403Forbidden);
            options.ReturnUrlParameter = "returnUrl";
            // How long a session lasts stands in its row; the cookie goes with the browser.
            options.ExpireTimeSpan = TimeSpan.FromHours(SessionLimitOptions.HoursMax);
            options.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The framework would write the host that the caller claims into the address.
            options.Events.OnRedirectToLogin = options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.Redirect(IsVisitor(context.HttpContext) ? context.Request.PathBase + AccountAddresses.Start
                    : new Uri(context.RedirectUri).PathAndQuery);
                return Task.CompletedTask;
            };
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "lyson.form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // One-time and recovery codes travel in it, encrypted, over one redirect.
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = "lyson.once";
            options.Cookie.HttpOnly = true;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // Only this name: others below or beside it may belong to offices that have no certificate yet.
        services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (HstsTime, false));
        services.AddHostedService<StartWarnings>();
        services.AddAuthorization(Policies.Configure);
        services.AddScoped(sp => new CurrentUser(sp.GetRequiredService<IHttpContextAccessor>().HttpContext?.User
            ?? throw new InvalidOperationException("There is no current user outside a request.")));
        services.AddHourlyPostLimit<AccountOptions>(ResetRateLimit, o => o.ResetsPerHour);
    }

    /// <summary>Somebody who typed the portal's address, and asks for nothing yet.</summary>
    private static bool IsVisitor(HttpContext context) => context.Request.Path == "/" && context.User.Identity?.IsAuthenticated != true;

    private static void AddSessions(IServiceCollection services)
    {
        services.AddSettings<SessionLimitOptions>(SessionLimitOptions.Section);
        services.AddScoped(sp => RequestOrigin.Of(sp.GetRequiredService<IHttpContextAccessor>().HttpContext));
        services.AddScoped<SignInLog>().AddScoped<UserSessions>().AddScoped<ResetLinks>().AddScoped<SessionOpening>()
            .AddScoped<SessionWatch>().AddScoped<SignInThrottle>();
        services.AddSettings<AccountOptions>(AccountOptions.Section);
        services.AddSettings<SignInLimitOptions>(SignInLimitOptions.Section);
        services.AddScoped<IDueWork, SignInUpkeep>().AddScoped<IDueWork, UnusedAccounts>();
        services.AddSingleton<KnownBrowser>().AddSingleton<NetworkAttempts>().AddSingleton<NobodysPassword>();
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            // A deputy's days begin and end within a minute.
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = SessionCheck.KeepAsync;
        });
    }

    /// <summary>Nobody fills a queue alone: so many forms an hour from one network, as the configuration says; 0 = no limit.</summary>
    public static void AddHourlyPostLimit<TOptions>(this IServiceCollection services, string name, Func<TOptions, int> permits)
        where TOptions : class => services.AddRateLimiter(options =>
    {
        options.OnRejected = TooFast.SayWhenAsync;
        options.AddPolicy(name, context => NetworkLimit.Of(context, HttpMethods.IsGet(context.Request.Method) ? 0
            : permits(context.RequestServices.GetRequiredService<IOptions<TOptions>>().Value), TimeSpan.FromHours(1)));
    });

    public static void UseSecurityHeaders(this WebApplication app)
    {
        app.Use(NoStore.NextAsync);
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.Use((context, next) =>
        {
            PutSecurityHeaders(context.Response.Headers);
            return next(context);
        });
    }

    /// <summary>Nothing inline, nothing from elsewhere, no framing by others, found by no search unless the page says so.</summary>
    public static void PutSecurityHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers[Robots] = "noindex";
    }
}
