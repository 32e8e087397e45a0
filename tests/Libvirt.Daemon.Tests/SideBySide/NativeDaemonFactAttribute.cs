namespace Libvirt.Daemon.Tests.SideBySide;

/// <summary>A fact that starts a native daemon in a mount namespace: it must be installed, and the user be root.</summary>
public sealed class NativeDaemonFactAttribute : FactAttribute
{
    public NativeDaemonFactAttribute(string program)
        => Skip = !File.Exists("/usr/sbin/" + program) ? $"native's {program} is not installed" : Environment.UserName != "root" ? "needs root" : null;
}
