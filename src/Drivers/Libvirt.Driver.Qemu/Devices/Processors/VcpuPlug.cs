using System.Globalization;
using Libvirt.Driver.Qemu.Devices.Plugging;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices.Processors;

/// <summary>Plugs and unplugs processors of a guest that runs. What has been plugged stays plugged when a later one fails, as the definition then tells.</summary>
/// <param name="session">The change; the caller holds a job.</param>
/// <param name="monitor">The guest's monitor.</param>
internal sealed class VcpuPlug(PlugSession session, IQmp monitor)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Makes so many run.</summary>
    public void SetCount(uint wanted)
    {
        uint maximum = session.Draft.Vcpus.Maximum;
        if (wanted > maximum)
            throw PlugErrors.Argument($"requested vcpus is greater than max allowable vcpus for the live domain: {wanted} > {maximum}");
        var selected = VcpuSelection.ForCount(Read(), wanted, out bool plug);
        foreach (var entity in selected)
            Change(entity, plug);
    }

    /// <summary>Plugs or unplugs the one that a set names.</summary>
    public void Set(CpuSet set, bool plug) => Change(VcpuSelection.ForSet(Read(), set, plug), plug);

    private void Change(VcpuEntity entity, bool plug)
    {
        if (plug)
            Plug(entity);
        else
            Unplug(entity);
        Keep(Read());
    }

    private void Plug(VcpuEntity entity) => session.Execute("device_add", Device(entity));

    /// <summary>The device that plugs processors in, as device_add wants it.</summary>
    public static JsonObject Device(VcpuEntity entity)
    {
        var properties = new JsonObject().Add("driver", entity.Type).Add("id", string.Create(CultureInfo.InvariantCulture, $"vcpu{entity.First}"));
        foreach (var (name, value) in entity.Place.Members)
            properties.Add(name, value.Clone());
        return properties;
    }

    private void Unplug(VcpuEntity entity)
    {
        var alias = entity.Alias!;
        var removals = session.Run.Removals;
        removals.Expect(alias);
        try
        {
            session.Execute("device_del", new JsonObject().Add("id", alias));
        }
        catch
        {
            removals.Wait(alias, Deadline.After(TimeSpan.Zero));
            throw;
        }
        if (removals.Wait(alias, Deadline.After(session.RemovalPatience)) is not true)
            throw LibvirtException.OperationFailed(ErrorDomain.Qemu, "vcpu unplug request timed out. Unplug result must be manually inspected in the domain");
    }

    private VcpuEntities Read() => VcpuEntities.Read(monitor, Deadline.After(Patience));

    private void Keep(VcpuEntities entities)
    {
        var before = session.Run.Status.Vcpus;
        session.Guest.EditLive(entities.WriteTo);
        session.Run.EditStatus(status => status.Vcpus = [.. entities.Threads]);
        if (session.Run.Confined?.Group is { } group)
            GuestThreads.Follow(group, session.Guest.State.Live!, before, entities.Threads);
        if (session.Confinement is { SeparatesProcessors: true } confinement)
            ProcessorCores.Follow(confinement.CoreScheduling, before, entities.Threads);
        session.ResourceGroups?.Add([.. entities.Threads.Where(t => !before.Any(b => b.ThreadId == t.ThreadId))]);
    }
}
