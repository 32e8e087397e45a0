using System.Runtime.InteropServices;
using Libvirt.Daemon.Interop;
using Libvirt.Host.Processes;

namespace Libvirt.Daemon.Restart;

/// <summary>Starts the program that is installed now in the place of this process: same number, same open files where wanted.</summary>
internal static unsafe class ProcessReplacement
{
    private const int SetFlags = 2, CloseOnExec = 1, MayRun = 1;

    /// <summary>The program that takes over: the one that this one was called by, wherever PATH finds it now, else the file that runs.</summary>
    /// <param name="invokedAs">The first word of the command line.</param>
    public static string Program(string invokedAs)
    {
        var path = invokedAs.StartsWith('/') ? invokedAs : invokedAs.Contains('/') ? null : ProgramPath.Find(invokedAs);
        return path is not null && Native.Access(path, MayRun) == 0 ? path : Environment.ProcessPath ?? "/proc/self/exe";
    }

    /// <summary>Replaces the process. Returns only when that fails, and then nothing has changed.</summary>
    /// <param name="keep">Descriptors that stay open.</param>
    /// <returns>the exception to report</returns>
    public static LibvirtException Run(IReadOnlyCollection<int> keep)
    {
        var words = Native.CommandLine();
        var program = Program(words[0]);
        var pointers = new nint[words.Length + 1];
        nint path = Marshal.StringToCoTaskMemUTF8(program);
        for (int i = 0; i < words.Length; i++)
            pointers[i] = Marshal.StringToCoTaskMemUTF8(words[i]);
        foreach (int descriptor in keep)
            _ = Native.Control(descriptor, SetFlags, 0);
        // SAFETY: path and words are texts with a zero at the end, the array ends with a null pointer and is pinned.
        fixed (nint* arguments = pointers)
            _ = Native.Execute((byte*)path, (byte**)arguments);
        int error = Marshal.GetLastPInvokeError();
        foreach (int descriptor in keep)
            _ = Native.Control(descriptor, SetFlags, CloseOnExec);
        Marshal.FreeCoTaskMem(path);
        foreach (nint pointer in pointers)
            Marshal.FreeCoTaskMem(pointer);
        return LibvirtException.System(ErrorDomain.None, error, $"cannot execute '{program}'");
    }
}
