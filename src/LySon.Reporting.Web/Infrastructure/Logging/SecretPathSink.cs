using LySon.Reporting.Web.Infrastructure.Security;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace LySon.Reporting.Web.Infrastructure.Logging;

/// <summary>
/// Stands before everything that writes: no secret address gets through, be it in a value, in the words of an event or in an exception.
/// </summary>
internal sealed class SecretPathSink(ILogEventSink inner, SecretPaths secrets) : ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent)
    {
        var (exception, template) = (Masked(logEvent.Exception), Masked(logEvent.MessageTemplate));
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            var text = value is ScalarValue scalar ? scalar.Value?.ToString() : value.ToString();
            if (text is not null && secrets.Mask(text) is var masked && masked != text)
                logEvent.AddOrUpdateProperty(new(name, new ScalarValue(masked)));
        }
        inner.Emit(exception == logEvent.Exception && template == logEvent.MessageTemplate ? logEvent
            : new(logEvent.Timestamp, logEvent.Level, exception, template,
                logEvent.Properties.Select(p => new LogEventProperty(p.Key, p.Value))));
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private MessageTemplate Masked(MessageTemplate template) =>
        secrets.Mask(template.Text) is var masked && masked == template.Text ? template : new MessageTemplateParser().Parse(masked);

    private Exception? Masked(Exception? exception) =>
        exception is null || (exception.ToString() is var text && secrets.Mask(text) is var masked && masked == text) ? exception
            : new MaskedException(masked);

    /// <summary>Says what the exception said, stack and all.</summary>
    private sealed class MaskedException(string text) : Exception(text)
    {
        public override string ToString() => Message;
    }
}
