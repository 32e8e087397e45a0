namespace Libvirt.Rpc.Tests.Transports;

/// <summary>A folder for one test, with programs in it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("libvirt-test-").FullName;

    /// <summary>A file of the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a shell script that can be executed.</summary>
    public string Script(string name, string text)
    {
        File.WriteAllText(this[name], "#!/bin/sh\n" + text + "\n");
        File.SetUnixFileMode(this[name], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
