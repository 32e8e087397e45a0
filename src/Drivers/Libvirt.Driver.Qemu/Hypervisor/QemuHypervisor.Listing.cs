using Libvirt.Driver.Qemu.Guests;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override Domain DomainLookupByID(Connection conn, int id)
        => (Array.Find(host.Guests.Snapshot(), g => g.State is { IsActive: true } s && s.Id == id)
            ?? throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.NoDomain, $"no domain with matching id {id}")).For(conn);

    /// <inheritdoc/>
    public override Domain DomainLookupByName(Connection conn, string name)
        => host.Guests.TryFind(name, out var found) ? found.For(conn)
            : throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.NoDomain, $"no domain with matching name '{name}'");

    /// <inheritdoc/>
    public override Domain DomainLookupByUUID(Connection conn, Uuid uuid)
        => host.Guests.TryFind(uuid, out var found) ? found.For(conn)
            : throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.NoDomain, $"no domain with matching uuid '{uuid}'");

    /// <inheritdoc/>
    public override int ConnectNumOfDomains(Connection conn) => host.Guests.Snapshot().Count(g => g.IsActive);

    /// <inheritdoc/>
    public override int ConnectNumOfDefinedDomains(Connection conn) => host.Guests.Snapshot().Count(g => !g.IsActive);

    /// <inheritdoc/>
    public override int[] ConnectListDomains(Connection conn)
        => [.. host.Guests.Snapshot().Select(g => g.State).Where(s => s.IsActive).Select(s => s.Id)];

    /// <inheritdoc/>
    public override string[] ConnectListDefinedDomains(Connection conn)
        => [.. host.Guests.Snapshot().Where(g => !g.IsActive).Select(g => g.Name)];

    /// <inheritdoc/>
    public override Domain[] ConnectListAllDomains(Connection conn, uint flags)
    {
        CallFlags.Check(flags, GuestFilter.Mask, ErrorDomain.Qemu, "qemuConnectListAllDomains");
        var all = host.Guests.Snapshot();
        return flags == 0 ? Array.ConvertAll(all, g => g.For(conn)) : [.. all.Where(g => Filter(g).Fits(flags)).Select(g => g.For(conn))];
    }

    private static GuestFilter Filter(Guest<QemuRun> guest)
    {
        var state = guest.State;
        return new(state.State, state.IsActive, state.IsPersistent, state.Autostart, state.HasManagedSave, 0, 0);
    }
}
