using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Tests.Live;

/// <summary>A test with a real guest and programs that serve it; skipped, saying why, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LiveProgramFactAttribute : FactAttribute
{
    public LiveProgramFactAttribute(params string[] programs)
    {
        Skip = LiveHost.Missing;
        foreach (var program in programs)
            if (ProgramPath.Find(program) is null)
                Skip ??= $"no {program}";
    }
}
