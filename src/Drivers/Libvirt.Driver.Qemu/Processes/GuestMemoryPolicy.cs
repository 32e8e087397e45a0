using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Processes;

/// <summary>From which NUMA nodes QEMU takes memory that no memory backend of its own places.</summary>
internal static class GuestMemoryPolicy
{
    /// <summary>The policy of a guest; null when it has none, or groups do it.</summary>
    public static MemoryPolicy? Of(DomainDocument guest)
    {
        if (guest.NumaTuning?.Memory is not { NodeSet: { IsEmpty: false } nodes } memory)
            return null;
        MemoryPolicyMode? mode = memory.Mode switch
        {
            NumaMode.Preferred => MemoryPolicyMode.Preferred,
            NumaMode.Interleave => MemoryPolicyMode.Interleave,
            NumaMode.Restrictive => null, // moving it later must stay possible: control groups only
            _ => MemoryPolicyMode.Bind,
        };
        return mode is { } chosen ? new(chosen, new(nodes.Last + 1, nodes.Members())) : null;
    }
}
