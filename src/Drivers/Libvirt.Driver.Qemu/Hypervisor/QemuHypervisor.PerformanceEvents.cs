namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override TypedParameter[] DomainGetPerfEvents(Domain domain, uint flags)
    {
        CallFlags.Check(flags, ReadTuning, ErrorDomain.Qemu, "qemuDomainGetPerfEvents");
        var state = Read(domain);
        var counters = Impact.One(state, flags & DeviceImpact).Live ? state.Run!.Counters : null;
        var events = state.Next.PerformanceEvents?.Events;
        var all = new TypedParameter[PerformanceNames.All.Length];
        for (int i = 0; i < all.Length; i++)
            all[i] = TypedParameter.Boolean(PerformanceNames.All[i], counters?.IsOn((PerformanceEventName)i) ?? (events?.Find(e => (int)e.Name == i)?.Enabled == true));
        return all;
    }

    /// <inheritdoc/>
    public override void DomainSetPerfEvents(Domain domain, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetPerfEvents");
        Parameters.Check(@params, Array.ConvertAll(PerformanceNames.All, name => (name, TypedParameterType.Boolean)));
        using var job = Write(domain, "DomainSetPerfEvents", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (impact.Live)
            foreach (var given in @params)
            {
                guest.State.Run!.Counters.Set(Event(given), given.Name, guest.State.Run.Pid, given.AsBoolean);
                guest.EditLive(d => Keep(d, given.Name, given.AsBoolean));
                host.SaveStatus(guest);
            }
        if (impact.Config)
            EditNext(guest, d =>
            {
                foreach (var given in @params)
                    Keep(d, given.Name, given.AsBoolean);
            });
    }

    private static PerformanceEventName Event(TypedParameter given) => (PerformanceEventName)Array.IndexOf(PerformanceNames.All, given.Name);

    private static void Keep(DomainDocument definition, string name, bool isOn)
    {
        var (what, events) = ((PerformanceEventName)Array.IndexOf(PerformanceNames.All, name), (definition.PerformanceEvents ??= new()).Events);
        if (events.Find(e => e.Name == what) is { } there)
            there.Enabled = isOn;
        else
            events.Add(new() { Name = what, Enabled = isOn });
        events.Sort(static (a, b) => a.Name.CompareTo(b.Name));
    }
}
