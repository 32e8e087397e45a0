using System.Runtime.InteropServices;
using Libvirt.Host.Files;
using Libvirt.Host.Sockets;

namespace Libvirt.Host;

/// <summary>A copy of a mount, with all below it, that is nowhere in the tree until it is attached.</summary>
internal sealed partial class DetachedMount : IDisposable
{
    private const nint OpenTree = 428, MoveMount = 429; // the same on all architectures
    private const nint Clone = 1, CloseOnExec = 0x80000, Recursive = 0x8000, FromEmptyPath = 4, CurrentFolder = -100; // OPEN_TREE_CLONE, ..., AT_RECURSIVE, MOVE_MOUNT_F_EMPTY_PATH, AT_FDCWD
    private readonly string _path;
    private readonly bool _isFolder;
    private readonly Descriptor _tree;

    private DetachedMount(string path, bool isFolder, Descriptor tree) => (_path, _isFolder, _tree) = (path, isFolder, tree);

    /// <summary>Copies the mount at a path.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public static unsafe DetachedMount Of(string path)
    {
        bool isFolder = FileStatus.Of(path)?.Kind == FileKind.Folder;
        using var texts = new Processes.NativeStrings();
        // SAFETY: the path lives until after the call.
        nint tree = SystemCall(OpenTree, CurrentFolder, texts.Add(path), Clone | CloseOnExec | Recursive, 0, 0);
        return tree >= 0 ? new(path, isFolder, new((int)tree)) : throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Unable to copy the mount {path}");
    }

    /// <summary>Mounts it where the original was; a place for it is made.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_SYSTEM_ERROR</exception>
    public void Attach()
    {
        if (_isFolder)
            Directory.CreateDirectory(_path);
        else if (!File.Exists(_path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            File.WriteAllBytes(_path, []);
        }
        using var texts = new Processes.NativeStrings();
        // SAFETY: both texts live until after the call.
        if (SystemCall(MoveMount, _tree.Number, texts.Add(""), CurrentFolder, texts.Add(_path), FromEmptyPath) != 0)
            throw LibvirtException.System(ErrorDomain.None, Marshal.GetLastPInvokeError(), $"Unable to move {_path} mount");
    }

    /// <summary>Lets go of the copy, unless it is attached.</summary>
    public void Dispose() => _tree.Dispose();

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint first, nint second, nint third, nint fourth, nint fifth);
}
