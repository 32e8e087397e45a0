using System.Runtime.InteropServices;

namespace Libvirt.Host.Accounts;

/// <summary>Who the calling process runs as.</summary>
public static partial class ProcessUser
{
    /// <summary>The effective user.</summary>
    public static uint Id => Native.EffectiveUser();

    /// <summary>The effective group.</summary>
    public static uint GroupId => EffectiveGroup();

    /// <summary>The effective user is root.</summary>
    public static bool IsRoot => Id == 0;

    [LibraryImport("libc", EntryPoint = "getegid")]
    private static partial uint EffectiveGroup();
}
