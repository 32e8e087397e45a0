namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    /// <inheritdoc/>
    public override Domain DomainLookupByID(Connection conn, int id)
        => (Array.Find(host.Domains.Snapshot(), d => d.State.IsActive && d.State.Id == id) ?? throw Unknown()).For(conn);

    /// <inheritdoc/>
    public override Domain DomainLookupByName(Connection conn, string name)
        => host.Domains.TryFind(name, out var found) ? found.For(conn) : throw Unknown();

    /// <inheritdoc/>
    public override Domain DomainLookupByUUID(Connection conn, Uuid uuid)
        => host.Domains.TryFind(uuid, out var found) ? found.For(conn) : throw Unknown();

    /// <inheritdoc/>
    public override int ConnectNumOfDomains(Connection conn) => host.Domains.Snapshot().Count(d => d.State.IsActive);

    /// <inheritdoc/>
    public override int ConnectNumOfDefinedDomains(Connection conn) => host.Domains.Snapshot().Count(d => !d.State.IsActive);

    /// <inheritdoc/>
    public override int[] ConnectListDomains(Connection conn)
        => [.. host.Domains.Snapshot().Select(d => d.State).Where(s => s.IsActive).Select(s => s.Id)];

    /// <inheritdoc/>
    public override string[] ConnectListDefinedDomains(Connection conn)
        => [.. host.Domains.Snapshot().Where(d => !d.State.IsActive).Select(d => d.Name)];

    /// <inheritdoc/>
    public override Domain[] ConnectListAllDomains(Connection conn, uint flags)
    {
        Flags.Check(flags, GuestFilter.Mask, "testConnectListAllDomains");
        var all = host.Domains.Snapshot();
        if (flags == 0)
            return Array.ConvertAll(all, d => d.For(conn));
        return [.. all.Where(d => Filter(d.State).Fits(flags)).Select(d => d.For(conn))];
    }

    private static LibvirtException Unknown() => LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoDomain);

    private static GuestFilter Filter(TestDomainState state)
        => new(state.State, state.IsActive, state.Persistent, state.Autostart, state.HasManagedSave, state.Snapshots.Count, state.Checkpoints.Count);
}
