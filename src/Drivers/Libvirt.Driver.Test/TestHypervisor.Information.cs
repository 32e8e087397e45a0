using Libvirt.Documents;
using System.Text;

namespace Libvirt.Driver.Test;

public sealed unsafe partial class TestHypervisor
{
    /// <inheritdoc/>
    public override DomainInfo DomainGetInfo(Domain domain)
    {
        var state = Read(domain);
        return new DomainInfo
        {
            State = (byte)state.State,
            MaxMem = state.Definition.Memory,
            Memory = state.Definition.CurrentMemory,
            NrVirtCpu = (ushort)state.Definition.Vcpus.Online,
            CpuTime = FakeClock.Nanoseconds(),
        };
    }

    /// <inheritdoc/>
    public override (int State, int Reason) DomainGetState(Domain domain, uint flags)
    {
        Flags.Check(flags, 0, "testDomainGetState");
        var state = Read(domain);
        return ((int)state.State, state.Reason);
    }

    /// <inheritdoc/>
    public override string DomainGetXMLDesc(Domain domain, uint flags)
    {
        Flags.Check(flags, (uint)(DomainXMLFlags.Secure | DomainXMLFlags.Inactive | DomainXMLFlags.Migratable), "testDomainGetXMLDesc");
        var state = Read(domain);
        return TestDomainDefinition.Format(flags.Has(DomainXMLFlags.Inactive) ? state.Persistable : state.Definition, flags);
    }

    /// <inheritdoc/>
    public override bool DomainIsActive(Domain dom) => Read(dom).IsActive;

    /// <inheritdoc/>
    public override bool DomainIsPersistent(Domain dom) => Read(dom).Persistent;

    /// <inheritdoc/>
    public override bool DomainIsUpdated(Domain dom) => false; // nothing changes a definition behind the library's back

    /// <inheritdoc/>
    public override string DomainGetOSType(Domain domain) => "linux";

    /// <inheritdoc/>
    public override int DomainGetAutostart(Domain domain) => Read(domain).Autostart ? 1 : 0;

    /// <inheritdoc/>
    public override void DomainSetAutostart(Domain domain, int autostart)
    {
        using var job = Write(domain);
        job.State = job.State with { Autostart = autostart != 0 };
    }

    /// <inheritdoc/>
    public override DomainControlInfo DomainGetControlInfo(Domain domain, uint flags)
    {
        Flags.Check(flags, 0, "testDomainGetControlInfo");
        _ = ReadActive(domain);
        return new DomainControlInfo { State = (uint)DomainControlState.Ok };
    }

    /// <inheritdoc/>
    public override string[] DomainGetMessages(Domain domain, uint flags)
    {
        Flags.Check(flags, 7, "testDomainGetMessages");
        _ = Read(domain);
        return []; // nothing taints a pretended guest
    }

    /// <inheritdoc/>
    public override SecurityLabel DomainGetSecurityLabel(Domain domain)
    {
        var state = Read(domain);
        var label = new SecurityLabel();
        if (!state.IsActive)
            return label;
        FixedText.Write(new Span<byte>(label.Label, 4097), "libvirt-test");
        label.Enforcing = 1;
        return label;
    }

    /// <inheritdoc/>
    public override TypedParameter[] DomainGetLaunchSecurityInfo(Domain domain, uint flags)
    {
        // see DomainGetSchedulerParametersFlags
        Flags.Check(flags | (uint)TypedParameterFlags.ParamStringOkay, 0, "testDomainGetLaunchSecurityInfo");
        return [];
    }
}
