namespace Libvirt.Daemon.Tests;

/// <summary>A folder that goes away with the test; its path is short enough for sockets.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("dae").FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public DaemonPaths Paths(string program = "libvirtd", bool isSystem = true)
        => new(DaemonProgram.Find(program)!, isSystem, Path + "/etc", Path + "/run/libvirt", $"{Path}/{program}.pid", $"{Path}/log/{program}.log");

    public void Dispose() => Directory.Delete(Path, true);
}
