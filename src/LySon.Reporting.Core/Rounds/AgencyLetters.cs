using System.Net.Mail;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Rounds;

/// <summary>Letters to the official addresses of agencies, for what nobody there would read otherwise.</summary>
/// <param name="words">None where the portal writes no letters.</param>
public sealed class AgencyLetters(ReportingDbContext db, IEnumerable<MailWords> words, TimeProvider time)
{
    /// <summary>Those that can be written to, by agency, as of today; none where the portal writes no letters.</summary>
    public async Task<IReadOnlyDictionary<int, string>> AddressesAsync(
        IReadOnlyCollection<int> agencies, CancellationToken cancellation = default)
    {
        if (agencies.Count == 0 || !words.Any()) return new Dictionary<int, string>();
        var names = await db.AgencyNames().Where(n => agencies.Contains(n.AgencyId))
            .Select(n => new Address(n.AgencyId, n.ValidFrom, n.Email)).ToListAsync(cancellation);
        return names.GroupBy(n => n.AgencyId).Select(g => g.ToList().InForceOn(time.Today(), n => n.ValidFrom)!)
            .Where(n => IsAddress(n.Email)).ToDictionary(n => n.AgencyId, n => n.Email);
    }

    /// <summary>The caller saves.</summary>
    public void Write(IEnumerable<string> addresses, string text, string url)
    {
        if (words.FirstOrDefault()?.ToAgency(text, url) is not { } letter) return;
        var now = time.GetUtcNow().UtcDateTime;
        db.AddRange(addresses.Select(address => new Notifications.Mail
        {
            UserId = null, Address = address, Subject = letter.Subject, Text = letter.Text, CreatedAt = now, NextTryAt = now,
        }));
    }

    /// <summary>One address and nothing else; what is printed as contact may be anything.</summary>
    public static bool IsAddress(string? text) => MailAddress.TryCreate(text, out var address) && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);

    private sealed record Address(int AgencyId, DateOnly ValidFrom, string Email);
}
