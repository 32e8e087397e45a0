using Libvirt.Abi.Emit;
using Libvirt.Abi.Model;

namespace Libvirt.Abi;

/// <summary>The commands behind `./run abi`.</summary>
public static class Commands
{
    private const string Usage = """
        usage: abi emit [ROOT] [--to FOLDER]

          emit    write what follows from abi/ (headers, version scripts, trampolines, pkg-config files, API
                  descriptions, layout tests) into the repository at ROOT (default: .), or below FOLDER

        """;

    /// <summary>Runs one command line. Returns the exit status.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        try
        {
            switch (arguments.FirstOrDefault())
            {
                case "emit":
                    return Emit([.. arguments.Skip(1)], output);
                case "--help" or "-h":
                    output.Write(Usage);
                    return 0;
                default:
                    errors.Write(Usage);
                    return 2;
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or System.Text.Json.JsonException)
        {
            errors.WriteLine($"abi: {e.Message}");
            return 1;
        }
    }

    private static int Emit(List<string> arguments, TextWriter output)
    {
        string? target = null;
        var at = arguments.IndexOf("--to");
        if (at >= 0)
        {
            target = arguments.ElementAtOrDefault(at + 1) ?? throw new InvalidDataException("--to needs a folder");
            arguments.RemoveRange(at, 2);
        }
        var root = arguments.FirstOrDefault() ?? ".";
        target ??= root;
        var changed = 0;
        foreach (var file in GeneratedFiles.All(new AbiFolder(Path.Combine(root, "abi"))))
        {
            var path = Path.Combine(target, file.Path);
            if (File.Exists(path) && File.ReadAllText(path) == file.Text)
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
            output.WriteLine($"wrote {file.Path}");
            changed++;
        }
        output.WriteLine(changed == 0 ? "everything is up to date" : $"{changed} files written");
        return 0;
    }
}
