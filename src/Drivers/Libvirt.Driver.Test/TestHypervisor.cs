using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>The hypervisor calls of the test driver: guests that only pretend to run.</summary>
/// <remarks>Split by topic in TestHypervisor.*.cs. Readers use <see cref="TestDomain.State"/>, writers a <see cref="TestDomainJob"/>.</remarks>
public sealed partial class TestHypervisor(TestState host) : HypervisorDriver
{
    /// <inheritdoc/>
    public override void ConnectClose(Connection connection) => (connection.DriverState as TestStateLease)?.End();

    /// <inheritdoc/>
    public override ObjectEventQueue? Events(Connection connection) => host.Events;

    /// <inheritdoc/>
    public override bool Supports(Connection connection, DriverFeature feature)
        => feature is DriverFeature.TypedParamString or DriverFeature.NetworkUpdateHasCorrectOrder;

    /// <summary>The error of a name or UUID that another guest has.</summary>
    internal static LibvirtException Taken(TestDomain there, DomainDocument wanted) => there.Uuid == wanted.Uuid
        ? LibvirtException.OperationFailed(ErrorDomain.Domain, $"domain '{there.Name}' is already defined with uuid {there.Uuid}")
        : LibvirtException.OperationFailed(ErrorDomain.Domain, $"domain '{there.Name}' already exists with uuid {there.Uuid}");

    private static LibvirtException Missing(Domain domain)
        => LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoDomain, $"no domain with matching uuid '{domain.Uuid}' ({domain.Name})");

    private TestDomain Find(Domain domain) => host.Domains.TryFind(domain.Uuid, out var found) ? found : throw Missing(domain);

    /// <summary>What is known of a guest now.</summary>
    private TestDomainState Read(Domain domain) => Find(domain).State;

    /// <summary>The same of a guest that must be active.</summary>
    private TestDomainState ReadActive(Domain domain)
    {
        var state = Read(domain);
        return state.IsActive ? state : throw Failure.NotRunning();
    }

    /// <summary>Begins to change a guest.</summary>
    private TestDomainJob Write(Domain domain) => TestDomainJob.Begin(host, Find(domain)) ?? throw Missing(domain);

    /// <summary>Begins to change a guest that must be active.</summary>
    private TestDomainJob WriteActive(Domain domain)
    {
        var job = Write(domain);
        if (job.State.IsActive)
            return job;
        job.Dispose();
        throw Failure.NotRunning();
    }

    /// <summary>The definition that flags of <see cref="DomainModificationImpact"/> choose for reading.</summary>
    private DomainDocument ReadOne(Domain domain, uint flags)
    {
        var state = Read(domain);
        return Impact.One(state, flags).Live ? state.Definition : state.Persistable;
    }

    /// <summary>Changes the definitions that flags choose: the one in effect, the one of the next start, or both.</summary>
    private static void Edit(TestDomainJob job, Impact impact, Action<DomainDocument> change)
    {
        if (impact.Live)
            job.Edit(change);
        if (impact.Config)
            job.EditNext(change);
    }
}
