"""What incentive plans pay: bands, spans, pools, SPIFFs, draws, clawbacks, and the statement that they make."""
