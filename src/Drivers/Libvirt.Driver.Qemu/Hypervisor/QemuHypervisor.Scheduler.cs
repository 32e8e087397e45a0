using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Hosts;
using Libvirt.Driver.Qemu.Processes;
using Libvirt.Driver.Qemu.Tuning;
using Libvirt.Host;
using Libvirt.Stateful.Guests;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override (string Value, int Nparams) DomainGetSchedulerType(Domain domain)
    {
        _ = Read(domain);
        NeedsSystem("CPU tuning");
        return ("posix", SchedulerParameter.All.Length);
    }

    /// <inheritdoc/>
    public override TypedParameter[] DomainGetSchedulerParameters(Domain domain) => DomainGetSchedulerParametersFlags(domain, 0);

    /// <inheritdoc/>
    public override TypedParameter[] DomainGetSchedulerParametersFlags(Domain domain, uint flags)
    {
        CallFlags.Check(flags, ReadTuning, ErrorDomain.Qemu, "qemuDomainGetSchedulerParametersFlags");
        var state = Read(domain);
        NeedsSystem("CPU tuning");
        if (!Impact.One(state, flags & DeviceImpact).Live)
        {
            var tuning = state.Next.CpuTuning ?? new();
            return Array.ConvertAll(SchedulerParameter.All, p => p.Told(p.Name, p.Get(tuning)));
        }
        var group = GuestGroups.With(state.Run!, GroupController.Cpu);
        return Array.ConvertAll(SchedulerParameter.All, p => p.Told(p.Name, Present(group, p, state.Run!, state.Live!)));
    }

    /// <inheritdoc/>
    public override void DomainSetSchedulerParameters(Domain domain, TypedParameter[] @params) => DomainSetSchedulerParametersFlags(domain, @params, 0);

    /// <inheritdoc/>
    public override void DomainSetSchedulerParametersFlags(Domain domain, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetSchedulerParametersFlags");
        Parameters.Check(@params, Array.ConvertAll(SchedulerParameter.All, p => (p.Name, p.Type)));
        foreach (var given in @params)
            Find(given).Check(given);
        using var job = Write(domain, "DomainSetSchedulerParametersFlags", out var guest);
        NeedsSystem("CPU tuning");
        var impact = Impact.Of(guest.State, flags);
        if (impact.Live)
            Schedule(guest, GuestGroups.With(guest.State.Run!, GroupController.Cpu), @params);
        if (impact.Config)
            EditNext(guest, d =>
            {
                var tuning = d.CpuTuning ??= new();
                foreach (var given in @params)
                    Find(given).Set(tuning, given.AsLong);
            });
    }

    /// <summary>Sets one after the other; what was set before one that the kernel refuses stays and is told.</summary>
    private void Schedule(Guest<QemuRun> guest, GuestControlGroup group, TypedParameter[] given)
    {
        var done = new List<(SchedulerParameter What, long Value)>();
        try
        {
            foreach (var one in given)
            {
                var what = Find(one);
                if (one.AsLong == 0 && what.Value != SchedulerValue.Shares)
                    continue; // as native: nothing said
                foreach (var part in GuestGroups.Of(group, what.Part, guest.State.Run!, guest.State.Live!))
                    Apply(new(part), what.Value, one.AsLong);
                // The kernel may have made something else of a share.
                done.Add((what, what.Value == SchedulerValue.Shares ? Present(group, what, guest.State.Run!, guest.State.Live!) : one.AsLong));
            }
        }
        finally
        {
            if (done.Count > 0)
            {
                guest.EditLive(d => done.ForEach(p => p.What.Set(d.CpuTuning ??= new(), p.Value)));
                host.SaveStatus(guest);
                host.Raise(guest, DomainEventID.Tunable, new DomainEventTunable([.. done.ConvertAll(p => p.What.Told(p.What.Event, p.Value))]));
            }
        }
    }

    private static void Apply(CpuControl control, SchedulerValue what, long value)
    {
        switch (what)
        {
            case SchedulerValue.Shares: control.Shares = (ulong)value; break;
            case SchedulerValue.Period: control.Period = (ulong)value; break;
            default: control.Quota = value; break;
        }
    }

    /// <summary>What the kernel has now: all groups of a part have the same.</summary>
    private static long Present(GuestControlGroup group, SchedulerParameter what, QemuRun run, DomainDocument live)
    {
        var parts = GuestGroups.Of(group, what.Part, run, live);
        if (parts.Count == 0)
            return 0; // a guest without I/O threads
        var control = new CpuControl(parts[0]);
        return what.Value switch
        {
            SchedulerValue.Shares => (long)control.Shares,
            SchedulerValue.Period => (long)control.Period,
            _ => control.Quota,
        };
    }

    private static SchedulerParameter Find(TypedParameter given) => Array.Find(SchedulerParameter.All, p => p.Name == given.Name)!;

    /// <summary>Groups are the system's: a user's daemon has none.</summary>
    private void NeedsSystem(string what)
    {
        if (!host.Configuration.IsPrivileged)
            throw LibvirtException.Create(ErrorDomain.Qemu, ErrorNumber.OperationUnsupported, $"{what} is not available in session mode");
    }
}
