namespace Libvirt.Host.Caches;

/// <summary>A part of a cache that a guest shall have for itself (<c>cachetune</c>).</summary>
/// <param name="Level">Level of the cache.</param>
/// <param name="Scope">For code, data or both.</param>
/// <param name="Cache">Number of the cache.</param>
/// <param name="Size">Bytes.</param>
public readonly record struct CacheRequest(uint Level, CacheScope Scope, uint Cache, ulong Size);
