using Libvirt.Driver.Remote.Tests.Serving;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>The recorded migrations once more, with two servers between the library and the drivers: nothing is lost on the way.</summary>
public sealed class MigrationOverWireTests : IDisposable
{
    private readonly TestServer _source = new(), _destination = new();

    public void Dispose()
    {
        _source.Dispose();
        _destination.Dispose();
    }

    [Fact]
    public void SameStepsSameEnd()
    {
        foreach (var migration in RecordedMigration.All)
        {
            var script = new ReplayScript(migration, _destination.Uri);
            _source.Driver = new ReplayDriver("source", script, "qemu:///source");
            _destination.Driver = new ReplayDriver("destination", script, "not asked for over the wire");
            var source = _source.Open();
            var destination = _destination.Open();
            try
            {
                MigrationReplayTests.Play(migration, script, new Domain(source, RecordedMigration.Guest, new Uuid(), 1), destination);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                throw new Xunit.Sdk.XunitException($"{migration.Name}: {failure.Message}");
            }
            finally
            {
                source.Dispose();
                destination.Dispose();
            }
        }
    }
}
