using LySon.Reporting.Core.Accounts;
using LySon.Reporting.Core.Agencies;
using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Notifications;
using LySon.Reporting.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace LySon.Reporting.Core.Venues;

/// <summary>The way of a registration: the owner sends it, staff of its agency decide once.</summary>
public sealed class RegistrationQueue(ReportingDbContext db, Notifier notifier, TimeProvider time)
{
    /// <summary>The agencies that an owner can choose: of a kind that takes registrations, with venues, and not abolished yet.</summary>
    public IQueryable<Agency> Agencies => db.Agencies().Where(a => a.Kind!.TakesRegistrations && a.UsesVenues).InOffice(time.Today());

    public IQueryable<VenueRegistration> WaitingAt(int agencyId) =>
        db.VenueRegistrations().Where(r => r.AgencyId == agencyId && r.State == RegistrationState.Waiting);

    /// <summary>Saves it and tells staff; or says why not.</summary>
    public async Task<string?> SendAsync(VenueRegistration sent, CancellationToken cancellation = default)
    {
        var waiting = WaitingAt(sent.AgencyId);
        if (await waiting.AnyAsync(r => r.Name == sent.Name && r.Address == sent.Address && r.Phone == sent.Phone,
            cancellation)) return RegistrationErrors.Twice;
        if (await waiting.CountAsync(cancellation) >= VenueRegistration.WaitingMax) return RegistrationErrors.QueueFull;
        db.Add(sent);
        await notifier.TellAsync(
            sent.AgencyId, [Roles.Staff], $"Có đăng ký địa điểm QR mới: {sent.Name}.", PortalLinks.Registrations, cancellation);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Makes the venue, at the end of its group and open from today. Null: somebody else has decided meanwhile.</summary>
    public async Task<Venue?> AcceptAsync(VenueRegistration registration, int userId, CancellationToken cancellation = default)
    {
        if (registration.State != RegistrationState.Waiting) return null;
        var last = await db.Venues().Where(v => v.AgencyId == registration.AgencyId && v.GroupId == registration.GroupId)
            .MaxAsync(v => (int?)v.Position, cancellation);
        var venue = new Venue
        {
            AgencyId = registration.AgencyId,
            GroupId = registration.GroupId,
            Name = registration.Name,
            Address = registration.Address,
            Contact = registration.Contact,
            Phone = registration.Phone,
            OpenedOn = time.Today(),
            Position = (last ?? 0) + 1,
        };
        registration.Venue = venue;
        return await DecideAsync(registration, RegistrationState.Accepted, userId, cancellation) ? venue : null;
    }

    /// <summary>False: somebody else has decided meanwhile.</summary>
    public Task<bool> RejectAsync(VenueRegistration registration, string reason, int userId, CancellationToken cancellation = default)
    {
        registration.Reason = reason;
        return DecideAsync(registration, RegistrationState.Rejected, userId, cancellation);
    }

    private async Task<bool> DecideAsync(VenueRegistration registration, RegistrationState state, int userId,
        CancellationToken cancellation)
    {
        if (registration.State != RegistrationState.Waiting) return false;
        registration.State = state;
        registration.DecidedAt = time.GetUtcNow().UtcDateTime;
        registration.DecidedById = userId;
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}

/// <summary>Forgets who asked for a venue that was rejected, once there was time to ask back.</summary>
public sealed class RejectedContacts(ReportingDbContext db, TimeProvider time) : IDueWork
{
    public Task RunAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow().UtcDateTime - VenueRegistration.ContactKept;
        return db.VenueRegistrations()
            .Where(r => r.State == RegistrationState.Rejected && r.DecidedAt < before && (r.Contact != "" || r.Phone != ""))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Contact, "").SetProperty(r => r.Phone, ""), cancellation);
    }
}
