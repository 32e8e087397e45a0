using System.Globalization;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Host;
using Libvirt.Host.Files;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Helpers;

/// <summary>A program beside QEMU that serves one guest. It goes on when the daemon ends; its PID file, native's place and form, says who it is.</summary>
/// <param name="pidFile">The PID file.</param>
public sealed class HelperProgram(string pidFile)
{
    private const int StepMilliseconds = 5, Terminate = 15, Kill = 9, GraceMilliseconds = 5000;
    private const uint EverybodyReads = 0x1A4; // 0644

    /// <summary>The PID file.</summary>
    public string PidFile => pidFile;

    /// <summary>Starts the program and waits until it can be used.</summary>
    /// <param name="plan">What is started; its errors go to <paramref name="log"/>.</param>
    /// <param name="surroundings">What it finds around it.</param>
    /// <param name="log">The file that gets what it says; null when it has a log of its own.</param>
    /// <param name="isReady">Whether it can be used now.</param>
    /// <param name="milliseconds">So long may it take.</param>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: it ended, with its last words, or is not ready in time; then it does not run</exception>
    public void Start(ProcessPlan plan, ProcessSurroundings surroundings, string? log, Func<bool> isReady, int milliseconds)
    {
        using var output = log is null ? null : AppendedFile.Open(log, ErrorDomain.Qemu);
        long words = log is null ? 0 : new FileInfo(log).Length;
        using var process = Begin(output is null ? plan : plan with { Output = output.Number, Error = output.Number }, surroundings, () => Words(log, words));
        try
        {
            StateFile.Write(pidFile, string.Create(CultureInfo.InvariantCulture, $"{process.Id}\n"), ErrorDomain.Qemu);
            FileOwner.SetMode(pidFile, EverybodyReads);
            var deadline = Deadline.After(TimeSpan.FromMilliseconds(milliseconds));
            // The end is noticed at once; readiness has no other sign than what is looked at.
            while (!isReady())
            {
                if (process.WaitForEnd(StepMilliseconds) is { } end)
                    throw LibvirtException.Internal(ErrorDomain.Qemu, $"{plan.Program}: {end}{Words(log, words)}");
                if (deadline.Left <= TimeSpan.Zero)
                    throw LibvirtException.Internal(ErrorDomain.Qemu, $"{plan.Program} is not ready after {milliseconds} ms{Words(log, words)}");
            }
        }
        catch
        {
            process.Signal(Kill);
            process.WaitForEnd(-1);
            PrivateFolder.RemoveFile(pidFile);
            throw;
        }
    }

    private static SupervisedProcess Begin(ProcessPlan plan, ProcessSurroundings surroundings, Func<string> words)
    {
        try
        {
            return SupervisedProcess.Start(plan, surroundings);
        }
        catch (LibvirtException) when (plan.IsOrphan && words() is { Length: > 0 } said)
        {
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"{plan.Program}: ended{said}");
        }
    }

    /// <summary>The process that runs, whoever started it; null when none does. The caller disposes of it.</summary>
    /// <param name="program">The program's path: a number that another program has now does not count.</param>
    public SupervisedProcess? Find(string program)
    {
        if (KernelFile.ReadNumber(pidFile) is not { } id || SupervisedProcess.Adopt((int)id) is not { } process)
            return null;
        var name = Path.GetFileName(program);
        // "passt.avx2" is what "passt" executes on newer processors.
        if (ProcessIdentity.ProgramOf((int)id) is { } running && Path.GetFileName(running) is var found && (found == name || found.StartsWith(name + ".", StringComparison.Ordinal)))
            return process;
        process.Dispose();
        return null;
    }

    /// <summary>Ends the program, if it runs, and removes its PID file.</summary>
    /// <param name="program">The program's path.</param>
    public void Stop(string program)
    {
        var id = (int?)KernelFile.ReadNumber(pidFile);
        if (Find(program) is { } process)
            using (process)
            {
                process.Signal(Terminate);
                if (process.WaitForEnd(GraceMilliseconds) is null)
                {
                    process.Signal(Kill);
                    process.WaitForEnd(GraceMilliseconds);
                }
            }
        // It may be our child, and may have ended by itself.
        if (id is { } number)
            ProcessEnd.Reap(number);
        PrivateFolder.RemoveFile(pidFile);
    }

    private static string Words(string? log, long from)
    {
        if (log is null || !File.Exists(log))
            return "";
        using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Position = Math.Min(from, stream.Length);
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().Trim();
        return text.Length > 0 ? ": " + text : "";
    }
}
