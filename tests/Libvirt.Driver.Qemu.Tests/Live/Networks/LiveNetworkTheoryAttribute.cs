using Libvirt.Host.Accounts;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>A test with real guests in a network namespace of its own, and programs that serve them; skipped, saying why, where that cannot be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LiveNetworkTheoryAttribute : TheoryAttribute
{
    public LiveNetworkTheoryAttribute(params string[] programs)
    {
        Skip = LiveHost.Missing ?? (ProcessUser.IsRoot ? PrivateNetwork.Missing : "only root can make network devices");
        foreach (var program in programs)
            if (ProgramPath.Find(program) is null)
                Skip ??= $"no {program}";
    }
}
