using Libvirt.Driver.Qemu.CommandLine.Devices;
using Libvirt.Driver.Qemu.CommandLine.Steps;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <inheritdoc/>
    public override void DomainAddIOThread(Domain domain, uint iothreadId, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainAddIOThread");
        CheckNumber(iothreadId);
        using var job = Write(domain, "DomainAddIOThread", out var guest);
        var impact = Impact.Of(guest.State, flags);
        var thread = new IoThread { Id = iothreadId };
        if (impact.Live)
            CheckFree(guest.State.Live!, iothreadId);
        if (impact.Config)
            CheckFree(guest.State.Next, iothreadId);
        if (impact.Live)
            AddIoThread(guest.State.Run!, guest.State.Live!, thread);
        Edit(guest, impact, d => SetThreads(d, [.. Threads(d), thread]));
    }

    /// <inheritdoc/>
    public override void DomainDelIOThread(Domain domain, uint iothreadId, uint flags)
    {
        CallFlags.Check(flags, DeviceImpact, ErrorDomain.Qemu, "qemuDomainDelIOThread");
        CheckNumber(iothreadId);
        using var job = Write(domain, "DomainDelIOThread", out var guest);
        var impact = Impact.Of(guest.State, flags);
        if (impact.Live)
            CheckUnused(guest.State.Live!, iothreadId);
        if (impact.Config)
            CheckUnused(guest.State.Next, iothreadId);
        if (impact.Live)
        {
            var run = guest.State.Run!;
            run.Monitor.Execute("object-del", new JsonObject().Add("id", IoThreadProperties.Alias(iothreadId)), Deadline.After(CommandPatience));
            if (run.Confined?.Group is { } group)
                group.RemoveThreadGroup(group.IoThread(iothreadId));
        }
        Edit(guest, impact, d =>
        {
            SetThreads(d, Threads(d).FindAll(t => t.Id != iothreadId));
            d.CpuTuning?.IoThreadPins.RemoveAll(p => p.IoThread == iothreadId);
        });
    }

    private static void AddIoThread(QemuRun run, DomainDocument live, IoThread thread)
    {
        run.Monitor.Execute("object-add", IoThreadStep.Thread(thread), Deadline.After(CommandPatience));
        if (run.Confined?.Group is { } group)
            group.AddIoThread(live, thread.Id, GuestThreads.IoThread(run.Monitor, thread.Id, Deadline.After(CommandPatience)));
    }

    private static void CheckNumber(uint id)
    {
        if (id == 0)
            throw PlugErrors.Argument("invalid value of 0 for iothread_id");
    }

    private static void CheckFree(DomainDocument domain, uint id)
    {
        if (Threads(domain).Exists(t => t.Id == id))
            throw PlugErrors.Argument($"an IOThread is already using iothread_id '{id}'");
    }

    private static void CheckUnused(DomainDocument domain, uint id)
    {
        if (!Threads(domain).Exists(t => t.Id == id))
            throw PlugErrors.Argument($"cannot find IOThread '{id}' in iothreadids list");
        foreach (var disk in domain.Devices.Disks)
            if (disk.Driver?.IoThread == id || disk.Driver?.IoThreads?.Threads.Exists(t => t.Id == id) == true)
                throw PlugErrors.Argument($"cannot remove IOThread {id} since it is being used by disk '{disk.Target?.Device}'");
        foreach (var controller in domain.Devices.Controllers)
            if (controller.Driver?.IoThread == id)
                throw PlugErrors.Argument($"cannot remove IOThread '{id}' since it is being used by controller");
    }

    /// <summary>All I/O threads, including those that only the number tells of.</summary>
    private static List<IoThread> Threads(DomainDocument domain)
    {
        var all = new List<IoThread>(domain.IoThreadIds);
        for (uint id = 1; all.Count < domain.IoThreads; id++)
            if (!all.Exists(t => t.Id == id))
                all.Add(new() { Id = id });
        return all;
    }

    private static void SetThreads(DomainDocument domain, List<IoThread> threads) => (domain.IoThreadIds, domain.IoThreads) = (threads, (uint)threads.Count);
}
