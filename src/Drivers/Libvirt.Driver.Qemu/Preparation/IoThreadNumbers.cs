using Libvirt.Driver.Qemu.CommandLine;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Threads for input and output that have no number get the lowest free one.</summary>
internal static class IoThreadNumbers
{
    /// <summary>Completes the list.</summary>
    public static void Run(LaunchPlan plan)
    {
        var threads = plan.Domain.IoThreadIds;
        for (uint id = 1; threads.Count < plan.Domain.IoThreads; id++)
            if (!threads.Exists(t => t.Id == id))
                threads.Add(new() { Id = id });
    }
}
