using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Sockets that libvirt names: of channels in the guest's folder for them, of servers of shared memory.</summary>
internal static class CharacterPaths
{
    /// <summary>Names them.</summary>
    public static void Run(LaunchPlan plan)
    {
        foreach (var channel in plan.Domain.Devices.Channels)
            Name(plan, channel);
        foreach (var memory in plan.Domain.Devices.SharedMemories)
            Name(memory);
    }

    /// <summary>Names the socket of one server of shared memory.</summary>
    public static void Name(SharedMemory memory)
    {
        if (memory.Server is { Path: null } server)
            server.Path = $"/var/lib/libvirt/shmem-{memory.Name}-sock";
    }

    /// <summary>Names the socket of one channel, as when it is added to a guest that runs.</summary>
    public static void Name(LaunchPlan plan, ChannelDevice channel)
    {
        if (channel is not { Backend.Type: CharType.Unix, Target: { Type: ChannelTargetType.Virtio, Name: var name } })
            return;
        if (channel.Backend.Sources.Count == 0)
            channel.Backend.Sources.Add(new());
        if (channel.Backend.Sources[0] is not { Path: null } source)
            return;
        source.Mode = CharMode.Bind;
        var place = channel.Info.Address as VirtioSerialAddress;
        source.Path = $"{plan.Settings.ChannelFolder}/{plan.Id}-{GuestNames.Short(plan.Domain.Name)}/{name ?? $"vioser-{place?.Controller:00}-{place?.Bus:00}-{place?.Port:00}"}";
    }
}
