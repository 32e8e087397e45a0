using Libvirt.Documents;

namespace Libvirt.Driver.Test;

public sealed partial class TestInterfaceDriver
{
    /// <inheritdoc/>
    public override Interface InterfaceDefineXML(Connection conn, string xml, uint flags)
    {
        CallFlags.Check(flags, (uint)InterfaceDefineFlags.Validate, ErrorDomain.Test, "testInterfaceDefineXML");
        var definition = InterfaceDocument.Parse(xml, ParseOptions.Validating(flags.Has(InterfaceDefineFlags.Validate)));
        lock (state.Gate)
        {
            bool active = state.Interfaces.TryFind(definition.Name, out var there) && there.IsActive;
            var defined = new TestInterface(definition, active);
            state.Interfaces.Set(defined);
            return defined.For(conn);
        }
    }

    /// <inheritdoc/>
    public override void InterfaceUndefine(Interface iface)
    {
        lock (state.Gate)
            state.Interfaces.Remove(Find(iface.Name).Definition.Name);
    }

    /// <inheritdoc/>
    public override void InterfaceCreate(Interface iface, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testInterfaceCreate");
        Switch(iface, on: true);
    }

    /// <inheritdoc/>
    public override void InterfaceDestroy(Interface iface, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testInterfaceDestroy");
        Switch(iface, on: false);
    }

    /// <inheritdoc/>
    /// <remarks>As in native's test driver, only definitions are put aside: what is taken back later is down.</remarks>
    public override void InterfaceChangeBegin(Connection conn, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testInterfaceChangeBegin");
        lock (state.Gate)
        {
            if (state.BeforeChanges is not null)
                throw LibvirtException.OperationInvalid(ErrorDomain.Test, "there is another transaction running.");
            state.BeforeChanges = Array.ConvertAll(state.Interfaces.Items, static i => i with { IsActive = false });
        }
    }

    /// <inheritdoc/>
    public override void InterfaceChangeCommit(Connection conn, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testInterfaceChangeCommit");
        lock (state.Gate)
        {
            if (state.BeforeChanges is null)
                throw LibvirtException.OperationInvalid(ErrorDomain.Test, "no transaction running, nothing to be committed.");
            state.BeforeChanges = null;
        }
    }

    /// <inheritdoc/>
    public override void InterfaceChangeRollback(Connection conn, uint flags)
    {
        CallFlags.Check(flags, 0, ErrorDomain.Test, "testInterfaceChangeRollback");
        lock (state.Gate)
        {
            state.Interfaces.Items = state.BeforeChanges
                ?? throw LibvirtException.OperationInvalid(ErrorDomain.Test, "no transaction running, nothing to rollback.");
            state.BeforeChanges = null;
        }
    }

    private void Switch(Interface iface, bool on)
    {
        lock (state.Gate)
        {
            var found = Find(iface.Name);
            if (found.IsActive == on)
                throw LibvirtException.Create(ErrorDomain.Test, ErrorNumber.OperationInvalid);
            state.Interfaces.Set(found with { IsActive = on });
        }
    }
}
