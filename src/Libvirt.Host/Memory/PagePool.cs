namespace Libvirt.Host.Memory;

/// <summary>Pages of one size, on a node or on the whole host.</summary>
/// <param name="SizeKib">Size of a page, KiB.</param>
/// <param name="Available">How many pages there are, surplus huge pages included.</param>
/// <param name="Free">How many of them are unused.</param>
public readonly record struct PagePool(uint SizeKib, ulong Available, ulong Free);
