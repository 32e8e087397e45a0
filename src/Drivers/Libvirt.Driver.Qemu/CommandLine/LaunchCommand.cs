namespace Libvirt.Driver.Qemu.CommandLine;

/// <summary>What a guest is started with: program, arguments, environment, descriptors.</summary>
/// <param name="Program">Path of the emulator.</param>
public sealed record LaunchCommand(string Program)
{
    /// <summary>All arguments behind the program's own name.</summary>
    public List<string> Arguments { get; } = [];

    /// <summary>The whole environment, in order.</summary>
    public List<KeyValuePair<string, string>> Environment { get; } = [];

    /// <summary>Descriptors that the emulator inherits under the same numbers; the caller still owns them.</summary>
    public List<int> Descriptors { get; } = [];
}
