using Libvirt.Abi.Emit;
using Libvirt.Abi.Extract;
using Libvirt.Abi.Model;

namespace Libvirt.Abi;

/// <summary>The commands behind `./run abi`.</summary>
public static class Commands
{
    private const string Usage = """
        usage: abi emit [ROOT] [--to FOLDER]
               abi check [ROOT]
               abi extract RELEASE [ROOT] [--to FOLDER]

          emit    write what follows from abi/ (headers, version scripts, trampolines, pkg-config files, API
                  descriptions, layout tests) into the repository at ROOT (default: .), or below FOLDER
          check   fail if a file of the repository is not what `emit` would write
          extract read a release of native libvirt (RELEASE/usr/include/libvirt, RELEASE/usr/share/libvirt/api,
                  RELEASE/usr/lib/.../libvirt.so.0) into abi/ of the repository

        """;

    /// <summary>Runs one command line. Returns the exit status.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        try
        {
            switch (arguments.FirstOrDefault())
            {
                case "emit":
                    return Write([.. arguments.Skip(1)], output, root => GeneratedFiles.All(new AbiFolder(Path.Combine(root, "abi"))));
                case "check":
                    return Check(arguments.ElementAtOrDefault(1) ?? ".", errors);
                case "extract" when arguments.Count > 1:
                    return Write([.. arguments.Skip(2)], output, root => new Release(arguments[1]).Read(new AbiFolder(Path.Combine(root, "abi"))));
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

    private static int Write(List<string> arguments, TextWriter output, Func<string, IEnumerable<GeneratedFile>> generate)
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
        foreach (var file in generate(root))
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

    private static int Check(string root, TextWriter errors)
    {
        var stale = GeneratedFiles.Stale(root).ToList();
        foreach (var path in stale)
            errors.WriteLine($"abi: {path} is not what abi/ says: run `./run abi emit`");
        return stale.Count == 0 ? 0 : 1;
    }
}
