using Libvirt.Documents;

namespace Libvirt.Driver.Test;

/// <summary>The interface calls of the test driver: lists and look-ups; changes are in the other part.</summary>
/// <param name="state">The host's interfaces.</param>
public sealed partial class TestInterfaceDriver(TestInterfaceState state) : InterfaceDriver
{
    /// <inheritdoc/>
    public override int ConnectNumOfInterfaces(Connection conn) => state.Interfaces.Items.Count(static i => i.IsActive);

    /// <inheritdoc/>
    public override int ConnectNumOfDefinedInterfaces(Connection conn) => state.Interfaces.Items.Count(static i => !i.IsActive);

    /// <inheritdoc/>
    public override string[] ConnectListInterfaces(Connection conn)
        => [.. state.Interfaces.Items.Where(static i => i.IsActive).Select(static i => i.Definition.Name)];

    /// <inheritdoc/>
    public override string[] ConnectListDefinedInterfaces(Connection conn)
        => [.. state.Interfaces.Items.Where(static i => !i.IsActive).Select(static i => i.Definition.Name)];

    /// <inheritdoc/>
    public override Interface[] ConnectListAllInterfaces(Connection conn, uint flags)
    {
        const uint Active = (uint)ConnectListAllInterfacesFlags.Active, Inactive = (uint)ConnectListAllInterfacesFlags.Inactive;
        CallFlags.Check(flags, Active | Inactive, ErrorDomain.Test, "testConnectListAllInterfaces");
        return [.. state.Interfaces.Items.Where(i => ListFilter.Pass(flags, Active, Inactive, i.IsActive)).Select(i => i.For(conn))];
    }

    /// <inheritdoc/>
    public override Interface InterfaceLookupByName(Connection conn, string name) => Find(name).For(conn);

    /// <inheritdoc/>
    public override Interface InterfaceLookupByMACString(Connection conn, string macstr)
    {
        var found = Array.FindAll(state.Interfaces.Items, i => string.Equals(i.Definition.Mac, macstr, StringComparison.OrdinalIgnoreCase));
        return found.Length switch
        {
            0 => throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoInterface, $"no interface with matching mac '{macstr}'"),
            1 => found[0].For(conn),
            _ => throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.MultipleInterfaces),
        };
    }

    /// <inheritdoc/>
    public override bool InterfaceIsActive(Interface iface) => Find(iface.Name).IsActive;

    /// <inheritdoc/>
    public override string InterfaceGetXMLDesc(Interface iface, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testInterfaceGetXMLDesc");
        return Find(iface.Name).Definition.Format();
    }

    private TestInterface Find(string name) => state.Interfaces.TryFind(name, out var found)
        ? found
        : throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.NoInterface, $"no interface with matching name '{name}'");
}
