using System.Runtime.InteropServices;

namespace Libvirt.Host.Accounts;

/// <summary>Groups of users, from wherever the host keeps them (files, LDAP ...).</summary>
public static unsafe partial class Groups
{
    private const int TooSmall = 34, Largest = 1 << 20;

    /// <summary>struct group of 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Entry
    {
        public byte* Name, Password;
        public uint Id;
        public byte** Members;
    }

    /// <summary>The number of a group: of its name, else, when there is no such name, of the digits (a plus sign before them is allowed).</summary>
    /// <returns>null when there is no such group and the text is no number</returns>
    public static uint? FindId(string text)
    {
        for (int size = 1024; size <= Largest; size *= 4)
        {
            var buffer = new byte[size];
            Entry entry;
            Entry* found = null;
            // SAFETY: the buffer is pinned for the call and nothing that points into it is used afterwards.
            fixed (byte* start = buffer)
            {
                int error = GetGroup(text, &entry, start, (nuint)size, &found);
                if (error == TooSmall)
                    continue;
                if (found != null)
                    return entry.Id;
            }
            break;
        }
        return Numbers.TryParseUInt(text.StartsWith('+') ? text.AsSpan(1) : text, out uint id) && id != uint.MaxValue ? id : null;
    }

    [LibraryImport("libc", EntryPoint = "getgrnam_r", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetGroup(string name, Entry* entry, byte* buffer, nuint size, Entry** found);
}
