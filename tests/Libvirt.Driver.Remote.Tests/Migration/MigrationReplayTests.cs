namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>The library leads migrations as native's client does: the same calls on both sides, in the same order, with the same arguments, to the same end.</summary>
public class MigrationReplayTests
{
    public static TheoryData<string> Names => [.. RecordedMigration.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void SameStepsSameEnd(string name)
    {
        var migration = RecordedMigration.All.Single(m => m.Name == name);
        var script = new ReplayScript(migration, RecordedMigration.DestinationUri);
        var source = new Connection(new DriverSet { Hypervisor = new ReplayDriver("source", script, "qemu:///source") }, null, false);
        var destination = new Connection(new DriverSet { Hypervisor = new ReplayDriver("destination", script, RecordedMigration.DestinationUri) }, null, false);
        Play(migration, script, new Domain(source, RecordedMigration.Guest, new Uuid(), 1), destination);
    }

    /// <summary>Enough of everything was recorded: a file that is cut short would let all pass.</summary>
    [Fact]
    public void RecordingsAreComplete()
    {
        Assert.True(RecordedMigration.All.Count > 300);
        Assert.True(RecordedMigration.All.SelectMany(m => m.Steps).Select(s => s.Call).Distinct().Count() >= 18);
        Assert.Equal(6, RecordedMigration.All.Select(m => m.Function).Distinct().Count());
    }

    internal static void Play(RecordedMigration migration, ReplayScript script, Domain guest, Connection destination)
    {
        string? result = null;
        RecordedError? error = null;
        try
        {
            result = migration.Call(guest, destination);
        }
        catch (LibvirtException failure)
        {
            error = RecordedError.Of(failure);
        }
        Assert.Empty(script.Faults);
        Assert.Equal(migration.Error, error);
        Assert.Equal(migration.Result, result);
    }
}
