console.log('in aanbouw');
