namespace Libvirt;

/// <summary>What an event tells beyond its object; one record a C callback type, generated from abi/.</summary>
public abstract record EventPayload;
