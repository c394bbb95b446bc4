using System.Text.Encodings.Web;
using System.Text.Unicode;
using LySon.Reporting.Core.Text;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.WebEncoders;

namespace LySon.Reporting.Web.Infrastructure.Binding;

internal static class PagesSetup
{
    public static void AddVietnamesePages(this IServiceCollection services)
    {
        // Vietnamese letters stay readable, and short, in the HTML.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<IValidationAttributeAdapterProvider, OfficialTextAdapter.Provider>();
        services.AddRouting(o => o.LowercaseUrls = true);
        services.AddRazorPages(options => options.RootDirectory = "/Features")
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new VietnameseBinderProvider());
                options.MaxModelValidationErrors = 500;
                // What is required says so itself, in a Vietnamese sentence.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                Speak(options.ModelBindingMessageProvider);
            });
    }

    public static void UseVietnameseCulture(this WebApplication app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture(Vietnamese.Culture),
        SupportedCultures = [Vietnamese.Culture],
        SupportedUICultures = [Vietnamese.Culture],
        RequestCultureProviders = [],
    });

    private static void Speak(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Nhập nội dung vào ô này.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Nhập nội dung vào ô này.");
        messages.SetMissingKeyOrValueAccessor(() => "Nhập nội dung vào ô này.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Chưa có nội dung gửi lên.");
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{value}” không hợp lệ. Kiểm tra rồi nhập lại.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” không hợp lệ. Kiểm tra rồi nhập lại.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Giá trị không hợp lệ. Kiểm tra rồi nhập lại.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không hợp lệ. Kiểm tra rồi nhập lại.");
        messages.SetValueIsInvalidAccessor(value => $"“{value}” không hợp lệ. Kiểm tra rồi nhập lại.");
        messages.SetValueMustBeANumberAccessor(_ => CountText.NotANumber);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => CountText.NotANumber);
    }
}
