using System.ComponentModel;
using System.Diagnostics;

namespace Libvirt.Abi.Extract;

/// <summary>Runs a program of the build machine and takes what it prints.</summary>
public static class Tool
{
    /// <summary>Standard output of the program. Throws with its standard error if it fails.</summary>
    /// <exception cref="IOException">The program is missing or its status is not 0.</exception>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new IOException($"{program} failed:\n{errors.Result}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new IOException($"{start.FileName} cannot be started: {e.Message}", e);
        }
    }
}
