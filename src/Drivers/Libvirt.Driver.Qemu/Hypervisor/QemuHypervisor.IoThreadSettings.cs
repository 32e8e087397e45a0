using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Driver.Qemu.Tuning;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override DomainIOThreadInfo[] DomainGetIOThreadInfo(Domain dom, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainGetIOThreadInfo");
        var state = Read(dom);
        if (!Impact.One(state, flags).Live)
            return StoredThreads(state.Next);
        // As QEMU has them: the youngest first.
        return [.. GuestThreads.IoThreads(state.Run!.Monitor, Deadline.After(CommandPatience)).ConvertAll(t => new DomainIOThreadInfo(t.Number, CpuMaps.ToArray(Affinity(t.Thread))))];
    }

    /// <inheritdoc/>
    public override void DomainSetIOThreadParams(Domain domain, uint iothreadId, TypedParameter[] @params, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainSetIOThreadParams");
        CheckNumber(iothreadId);
        Parameters.Check(@params, (Constants.DomainIothreadPollMaxNs, TypedParameterType.Ullong), (Constants.DomainIothreadPollGrow, TypedParameterType.Uint),
            (Constants.DomainIothreadPollShrink, TypedParameterType.Uint), (Constants.DomainIothreadThreadPoolMin, TypedParameterType.Int),
            (Constants.DomainIothreadThreadPoolMax, TypedParameterType.Int));
        using var job = Write(domain, "DomainSetIOThreadParams", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (impact.Live)
            _ = Thread(guest.State.Live!, iothreadId);
        if (impact.Config)
            _ = Thread(guest.State.Next, iothreadId);
        if (impact.Live)
            foreach (var parameter in @params)
                guest.State.Run!.Monitor.Execute("qom-set", new JsonObject().Add("path", "/objects/" + IoThreadProperties.Alias(iothreadId))
                    .Add("property", parameter.Name.Replace('_', '-')).Add("value", Value(parameter)), Deadline.After(CommandPatience));
        Edit(guest, impact, d =>
        {
            SetThreads(d, Threads(d));
            foreach (var parameter in @params)
                Apply(Thread(d, iothreadId), parameter);
        });
    }

    private static IoThread Thread(DomainDocument domain, uint id)
        => Threads(domain).Find(t => t.Id == id) ?? throw PlugErrors.Argument($"cannot find IOThread '{id}' in iothreadids");

    private static JsonNumber Value(TypedParameter parameter) => parameter.Type switch
    {
        TypedParameterType.Int => new((long)parameter.AsInt),
        TypedParameterType.Uint => new((ulong)parameter.AsUInt),
        _ => new(parameter.AsULong),
    };

    private static void Apply(IoThread thread, TypedParameter parameter)
    {
        switch (parameter.Name)
        {
            case Constants.DomainIothreadPollMaxNs: (thread.Poll ??= new()).Maximum = parameter.AsULong; break;
            case Constants.DomainIothreadPollGrow: (thread.Poll ??= new()).Grow = parameter.AsUInt; break;
            case Constants.DomainIothreadPollShrink: (thread.Poll ??= new()).Shrink = parameter.AsUInt; break;
            case Constants.DomainIothreadThreadPoolMin: thread.ThreadPoolMinimum = parameter.AsInt; break;
            case Constants.DomainIothreadThreadPoolMax: thread.ThreadPoolMaximum = parameter.AsInt; break;
        }
    }

    /// <summary>Threads of the next start, with the processors that they may run on.</summary>
    private static DomainIOThreadInfo[] StoredThreads(DomainDocument next)
    {
        var all = LivePinning.Default(next, null, HostProcessors);
        return [.. Threads(next).ConvertAll(t => new DomainIOThreadInfo(t.Id, CpuMaps.ToArray(next.CpuTuning?.IoThreadPins.Find(p => p.IoThread == t.Id)?.CpuSet ?? all)))];
    }
}
