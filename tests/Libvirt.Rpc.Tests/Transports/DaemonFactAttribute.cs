namespace Libvirt.Rpc.Tests.Transports;

/// <summary>A fact that needs the program of a daemon, and an XDG_RUNTIME_DIR where none runs.</summary>
public sealed class DaemonFactAttribute : FactAttribute
{
    public const string Variable = "LIBVIRT_TEST_DAEMON";

    public DaemonFactAttribute() => Skip = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } ? null : $"set {Variable} to the path of a libvirtd";
}
