using LySon.Reporting.Core.Data;
using LySon.Reporting.Core.Directives;
using LySon.Reporting.Core.Indicators;
using LySon.Reporting.Core.Venues;
using LySon.Reporting.Web.Features.Directives;
using LySon.Reporting.Web.Features.Indicators;
using LySon.Reporting.Web.Features.Registrations;
using LySon.Reporting.Web.Features.Venues;

namespace LySon.Reporting.UnitTests.Fixture;

/// <summary>What is typed about a row comes out of its form as it went in: every property, also one that is added later.</summary>
public sealed class FormTests
{
    private static readonly string[] Row = [nameof(TrackedEntity.Id), nameof(TrackedEntity.Version), nameof(TrackedEntity.DeletedAt)];

    [Fact]
    public void A_directive_goes_through_its_form_unchanged()
    {
        var row = Copies.Fill(new Directive { Number = 0, Symbol = "", Issuer = "", Subject = "", Recipients = "" });
        string[] different = [.. Row, nameof(Directive.SearchText), nameof(Directive.Agency)];
        Copies.AssertSame(row, DirectiveInput.From(row).ToNew(row.AgencyId), different);
        var edited = new Directive { Number = 0, Symbol = "", Issuer = "", Subject = "", Recipients = "", AgencyId = row.AgencyId };
        DirectiveInput.From(row).ApplyTo(edited);
        Copies.AssertSame(row, edited, different);
        Assert.Equal(row.Version, DirectiveInput.From(row).Version);
    }

    [Fact]
    public void Lines_that_were_pasted_into_a_directive_become_one()
    {
        var row = new DirectiveInput
        {
            Number = 1, Symbol = "UBND", Issuer = "Ủy ban", Subject = "V/v một\nviệc  dài",
            Recipients = "Các phòng,\nban"
        }.ToNew(1);
        Assert.Equal(("V/v một việc dài", "Các phòng, ban"), (row.Subject, row.Recipients));
    }

    [Fact]
    public void A_venue_goes_through_its_form_unchanged()
    {
        var row = Copies.Fill(new Venue { GroupId = 0, Name = "", OpenedOn = default });
        string[] different = [.. Row, nameof(Venue.SearchText), nameof(Venue.Agency), nameof(Venue.Group), nameof(Venue.ClosedOn),
            nameof(Venue.Position), nameof(Venue.LastScanOn)];
        Copies.AssertSame(row, VenueInput.From(row).ToNew(row.AgencyId), different);
        Assert.Equal(row.Version, VenueInput.From(row).Version);
    }

    [Fact]
    public void An_adoption_figure_goes_through_its_form_unchanged()
    {
        var row = Copies.Fill(new Adoption
        {
            ApplicationId = 0, AsOf = default, Installed = 0, Smartphones = 0,
            Application = new() { Name = "PC-Covid" }
        });
        string[] different = [.. Row, nameof(Adoption.Agency), nameof(Adoption.Application), nameof(Adoption.ApplicationId)];
        Copies.AssertSame(row, AdoptionInput.From(row).ToNew(row.AgencyId), different);
        var edited = new Adoption { ApplicationId = 0, AsOf = default, Installed = 0, Smartphones = 0, AgencyId = row.AgencyId };
        AdoptionInput.From(row).ApplyTo(edited);
        Copies.AssertSame(row, edited, different);
        Assert.Equal((row.Version, "PC-Covid"), (AdoptionInput.From(row).Version, AdoptionInput.From(row).Application));
    }

    [Fact]
    public void A_registration_holds_what_its_owner_typed()
    {
        var input = new RegistrationInput
        {
            AgencyId = 4, GroupId = 9, Name = "Quán\nGió", Address = "Thôn  Đông",
            Contact = "Nguyễn Thị Biển", Phone = "0905 123 456"
        };
        var now = new DateTime(2021, 11, 9, 8, 0, 0, DateTimeKind.Utc);
        var row = input.ToNew("khóa", now);
        Assert.Equal((4, 9, "Quán Gió", "Thôn Đông", "Nguyễn Thị Biển", "0905 123 456", now, VenueRegistration.Hash("khóa"),
            RegistrationState.Waiting),
            (row.AgencyId, row.GroupId, row.Name, row.Address, row.Contact, row.Phone, row.SubmittedAt, row.KeyHash, row.State));
    }

    /// <summary>A test that looks at properties must itself notice one that was forgotten.</summary>
    [Fact]
    public void A_property_that_is_not_copied_is_noticed()
    {
        var row = Copies.Fill(new Venue { GroupId = 0, Name = "", OpenedOn = default });
        var copy = VenueInput.From(row).ToNew(row.AgencyId);
        string[] different = [.. Row, nameof(Venue.SearchText), nameof(Venue.Agency), nameof(Venue.Group), nameof(Venue.ClosedOn),
            nameof(Venue.LastScanOn)];
        Assert.Contains("Venue.Position", Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Copies.AssertSame(row, copy, different)).Message,
            StringComparison.Ordinal);
    }
}
