namespace Libvirt.Rpc.Tests.Transports;

/// <summary>Another XDG_RUNTIME_DIR for one of the tests that run alone.</summary>
internal sealed class RuntimeFolder : IDisposable
{
    private const string Name = "XDG_RUNTIME_DIR";
    private readonly string? _before = Environment.GetEnvironmentVariable(Name);

    public RuntimeFolder(string path) => Environment.SetEnvironmentVariable(Name, path);

    public void Dispose() => Environment.SetEnvironmentVariable(Name, _before);
}
